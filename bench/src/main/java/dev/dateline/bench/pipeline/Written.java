package dev.dateline.bench.pipeline;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.LogDirDescription;
import org.apache.kafka.common.TopicPartition;

/** Bytes on the broker, compressed as they are, and in the archive. */
record Written(Map<String, Long> bytes) {

  /** A look at all topics and files. */
  static Written now(Admin admin, Path archive) throws InterruptedException, IOException {
    Map<String, Long> bytes = new TreeMap<>();
    try {
      for (Map<String, LogDirDescription> broker :
          admin
              .describeLogDirs(
                  admin.describeCluster().nodes().get().stream().map(n -> n.id()).toList())
              .allDescriptions()
              .get()
              .values()) {
        for (LogDirDescription directory : broker.values()) {
          directory
              .replicaInfos()
              .forEach(
                  (partition, replica) -> bytes.merge(kind(partition), replica.size(), Long::sum));
        }
      }
    } catch (ExecutionException e) {
      throw new IOException("the broker does not tell the sizes of its topics", e);
    }
    bytes.put("files", sizeOf(archive));
    return new Written(bytes);
  }

  /** What was written since, for each of so many articles. */
  Map<String, Double> perArticleSince(Written before, long articles) {
    Map<String, Double> each = new TreeMap<>();
    bytes.forEach(
        (kind, now) ->
            each.put(kind, (now - before.bytes.getOrDefault(kind, 0L)) / (double) articles));
    return each;
  }

  private static String kind(TopicPartition partition) {
    String topic = partition.topic();
    if (topic.startsWith("__")) {
      return "broker's own";
    }
    return topic.replace("dateline-processor-", "").replace("dateline-results-", "");
  }

  private static long sizeOf(Path archive) throws IOException {
    if (!Files.exists(archive)) {
      return 0;
    }
    long[] size = {0};
    Files.walkFileTree(
        archive,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            size[0] += attributes.size();
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
    return size[0];
  }
}
