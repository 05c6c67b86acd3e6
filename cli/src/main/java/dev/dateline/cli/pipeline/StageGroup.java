package dev.dateline.cli.pipeline;

import dev.dateline.processor.ArticleProcessor;
import dev.dateline.sink.files.ArchiveWriter;
import dev.dateline.sink.files.RejectedWriter;
import dev.dateline.sink.results.ResultPublisher;
import dev.dateline.topics.Topic;
import java.util.List;
import java.util.stream.Stream;

/**
 * The consumer group by which a stage reads its inputs.
 *
 * @param name for people
 * @param group its id
 * @param protocol how the group is kept
 * @param inputs topics that it reads
 * @param handOvers topics by which it hands work to itself, in the order in which records pass them
 */
public record StageGroup(
    String name, String group, Protocol protocol, List<String> inputs, List<String> handOvers) {

  /** Kinds of groups; the broker answers for each through a call of its own. */
  public enum Protocol {
    CONSUMER,
    STREAMS
  }

  /** All groups of the pipeline, in order of the flow, wherever their stages run. */
  public static List<StageGroup> all() {
    return List.of(
        new StageGroup(
            "processor",
            ArticleProcessor.APPLICATION_ID,
            Protocol.STREAMS,
            List.of(Topic.ARTICLES.topicName(), Topic.REPLAY.topicName()),
            ArticleProcessor.calendarRepartitionTopics()),
        new StageGroup(
            "results",
            ResultPublisher.GROUP_ID,
            Protocol.STREAMS,
            List.of(
                Topic.ENRICHED.topicName(),
                Topic.EVENTS.topicName(),
                Topic.ANNIVERSARIES.topicName())),
        new StageGroup(
            "files", ArchiveWriter.GROUP_ID, Protocol.CONSUMER, List.of(Topic.RESULTS.topicName())),
        new StageGroup(
            "rejections",
            RejectedWriter.GROUP_ID,
            Protocol.CONSUMER,
            List.of(Topic.DEAD_LETTERS.topicName())));
  }

  public StageGroup {
    inputs = List.copyOf(inputs);
    handOvers = List.copyOf(handOvers);
  }

  /** A stage that hands nothing to itself. */
  public StageGroup(String name, String group, Protocol protocol, List<String> inputs) {
    this(name, group, protocol, inputs, List.of());
  }

  /** What has to be waited for: the stage on its inputs, then on each of its hand-overs in turn. */
  Stream<StageGroup> steps() {
    return Stream.concat(
        Stream.of(this),
        handOvers.stream().map(topic -> new StageGroup(name, group, protocol, List.of(topic))));
  }
}
