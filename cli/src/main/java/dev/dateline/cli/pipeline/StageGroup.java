package dev.dateline.cli.pipeline;

import java.util.List;

/**
 * The consumer group by which a stage reads its inputs.
 *
 * @param name for people
 * @param group its id
 * @param protocol how the group is kept
 * @param inputs topics that it reads
 */
public record StageGroup(String name, String group, Protocol protocol, List<String> inputs) {

  /** Kinds of groups; the broker answers for each through a call of its own. */
  public enum Protocol {
    CONSUMER,
    STREAMS
  }

  public StageGroup {
    inputs = List.copyOf(inputs);
  }
}
