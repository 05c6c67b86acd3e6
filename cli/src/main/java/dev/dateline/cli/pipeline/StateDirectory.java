package dev.dateline.cli.pipeline;

import static java.util.Objects.requireNonNull;

import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The state that Kafka Streams keeps on this machine, which belongs to one log: a file in it says
 * which. Where {@code news.articles} was made anew (a change of the partitions, another cluster),
 * the state of the old one would be taken for that of the new one, whose changelogs begin at offset
 * 0 as well; so it is removed, and made anew from Kafka.
 */
final class StateDirectory {

  private static final Logger LOG = LoggerFactory.getLogger(StateDirectory.class);
  private static final String FILE = "log-id";
  private static final Pattern TASK = Pattern.compile("\\d+_\\d+");

  private final Path folder;
  private final KafkaConnection connection;

  StateDirectory(Path folder, KafkaConnection connection) {
    this.folder = folder;
    this.connection = connection;
  }

  /** To be called before anything works on the state; the topics must exist. */
  void claim() {
    claim(idOfTheLog());
  }

  void claim(String log) {
    Path file = folder.resolve(FILE);
    try {
      if (Files.exists(file) && Files.readString(file).equals(log)) {
        return;
      }
      removeTasks();
      Files.createDirectories(folder);
      Files.writeString(file, log, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(
          new IOException("the state directory \"%s\" cannot be used".formatted(folder), e));
    }
  }

  /** {@code <application>/<task>/}; the files beside them are locks of Kafka Streams. */
  private void removeTasks() throws IOException {
    List<Path> tasks = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.walk(folder, 2)) {
        all.filter(path -> TASK.matcher(String.valueOf(path.getFileName())).matches())
            .forEach(tasks::add);
      }
    }
    for (Path task : tasks) {
      LOG.info("the state \"{}\" is of another log, and is made anew", task);
      try (Stream<Path> all = Files.walk(task)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private String idOfTheLog() {
    String log = Topic.ARTICLES.topicName();
    try (Admin admin = Admin.create(connection.clientProperties(Map.of()))) {
      String cluster = admin.describeCluster().clusterId().get();
      return cluster
          + "/"
          + requireNonNull(admin.describeTopics(List.of(log)).allTopicNames().get().get(log))
              .topicId();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while asking for the id of " + log, e);
    } catch (ExecutionException e) {
      throw new KafkaException("the id of " + log + " is not known: " + e.getCause(), e);
    }
  }
}
