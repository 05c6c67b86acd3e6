package dev.dateline.cli.migrate;

import dev.dateline.cli.pipeline.Pipeline;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a migration would find.
 *
 * @param partitions of {@code news.articles}; 0 where it is not there
 * @param records on it
 * @param internal changelogs and repartitions that go
 * @param inTheWay why it cannot begin or go on, each with its remedy
 */
public record Survey(int partitions, long records, Set<String> internal, List<String> inTheWay) {

  public Survey {
    internal = Set.copyOf(internal);
    inTheWay = List.copyOf(inTheWay);
  }

  static Survey of(KafkaConnection connection, Cluster cluster, Optional<Progress> begun, int to)
      throws InterruptedException {
    List<String> inTheWay = new ArrayList<>();
    String articles = Topic.ARTICLES.topicName();
    int partitions = cluster.topics().contains(articles) ? cluster.partitions(articles) : 0;
    if (begun.isPresent()) {
      if (begun.get().to() != to) {
        inTheWay.add(
            "a change to %d partitions was begun; end it with --migrate %d, or give it up with --abort"
                .formatted(begun.get().to(), begun.get().to()));
      }
    } else if (partitions == 0) {
      inTheWay.add("there is no topic news.articles; `dateline topics` creates all of them");
    } else if (allHave(to, cluster)) {
      inTheWay.add("all topics have %d partitions already".formatted(to));
    } else if (cluster.topics().containsAll(names()) && records(connection, Topic.ENRICHED) > 0) {
      inTheWay.addAll(Pipeline.notYetProcessed(connection));
    }
    inTheWay.addAll(busy(cluster));
    long records = partitions == 0 ? 0 : TopicDigest.of(connection, articles).records();
    return new Survey(partitions, records, cluster.internalTopics(), inTheWay);
  }

  static List<String> busy(Cluster cluster) throws InterruptedException {
    List<String> busy = new ArrayList<>();
    for (String group : cluster.busyGroups()) {
      busy.add(
          "the group %s has members; end `dateline process`, `sink` and `run --serve`, and wait for its session to end"
              .formatted(group));
    }
    return busy;
  }

  private static boolean allHave(int to, Cluster cluster) throws InterruptedException {
    Set<String> there = cluster.topics();
    for (String name : names()) {
      if (!there.contains(name) || cluster.partitions(name) != to) {
        return false;
      }
    }
    return true;
  }

  private static List<String> names() {
    return Topic.all().stream().filter(Topic::placedByKey).map(Topic::topicName).toList();
  }

  private static long records(KafkaConnection connection, Topic topic) {
    return TopicDigest.of(connection, topic.topicName()).records();
  }

  /** For people. */
  public List<String> lines(int to) {
    List<String> lines = new ArrayList<>();
    lines.add("news.articles: %d records in %d partitions".formatted(records, partitions));
    lines.add("would be copied into %d partitions; the disks need room for it twice".formatted(to));
    for (String name : names()) {
      if (!name.equals(Topic.ARTICLES.topicName())) {
        lines.add(name + ": would be made anew, empty; the stages fill it from news.articles");
      }
    }
    internal.stream().sorted().forEach(name -> lines.add(name + ": would be deleted"));
    inTheWay.forEach(why -> lines.add("in the way: " + why));
    return lines;
  }
}
