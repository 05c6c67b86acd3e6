package dev.dateline.processor.calendar;

import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.ResultKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.Utils;

/**
 * A model of the calendar on several tasks, made of the processors themselves: topics of several
 * partitions, tasks that read one partition each, transactions, and tasks that die and begin again
 * at their last commit, on whatever instance.
 *
 * <p>What Kafka guarantees is all that is taken for granted: records of one partition keep their
 * order; what a transaction wrote is seen with its commit and not before; state, position and
 * output of a task stand or fall together. When a task works, commits or dies is left to chance.
 */
final class CalendarTasks {

  private final Random random;
  private final int partitions;
  private final Map<String, List<CalendarTask>> readers = new TreeMap<>();
  private final List<CalendarTask> tasks = new ArrayList<>();
  private final Map<String, String> events = new TreeMap<>();
  private final Map<String, String> anniversaries = new TreeMap<>();

  CalendarTasks(int partitions, Random random) {
    this.random = random;
    this.partitions = partitions;
    add(CalendarTask::ofArticles, CalendarTask.ARTICLES);
    add(CalendarTask::ofDates, CalendarTask.CLAIMS, CalendarTask.LINKS);
    add(CalendarTask::ofNames, CalendarTask.FACTS);
  }

  private interface Maker {
    CalendarTask make(CalendarTask.Writer output);
  }

  private void add(Maker maker, String... topics) {
    List<CalendarTask> made =
        Stream.generate(() -> maker.make(this::write)).limit(partitions).toList();
    for (String topic : topics) {
      readers.put(topic, made);
    }
    tasks.addAll(made);
  }

  /** Appends to a topic, as the producer does or a task that commits. */
  private void write(String topic, String key, Object value) {
    if (value instanceof Output output) {
      publish(key, output);
      return;
    }
    byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
    int partition = Utils.toPositive(Utils.murmur2(bytes)) % partitions;
    List<CalendarTask> ofTopic = readers.getOrDefault(topic, List.of());
    ofTopic.get(partition).append(topic, key, value);
  }

  private void publish(String key, Output output) {
    Map<String, String> table = output.kind() == ResultKey.Kind.EVENT ? events : anniversaries;
    byte[] json = output.json();
    if (json == null) {
      table.remove(key);
    } else {
      table.put(key, new String(json, StandardCharsets.UTF_8));
    }
  }

  void send(EnrichedArticle article) {
    write(CalendarTask.ARTICLES, article.id(), article);
  }

  /** Lets some tasks work, commit and die. */
  void workALittle() {
    for (int turn = random.nextInt(12); turn > 0; turn--) {
      CalendarTask task = tasks.get(random.nextInt(tasks.size()));
      switch (random.nextInt(8)) {
        case 0, 1 -> task.commit(random);
        case 2 -> task.die();
        default -> task.work(random);
      }
    }
  }

  /** Until every record is read and every transaction committed. */
  void comeToRest() {
    boolean busy = true;
    while (busy) {
      workALittle();
      busy = false;
      for (CalendarTask task : tasks) {
        while (task.work(random)) {
          busy = true;
        }
        busy |= task.commit(random);
      }
    }
  }

  Map<String, String> events() {
    return events;
  }

  Map<String, String> anniversaries() {
    return anniversaries;
  }

  /** Rows of a store in all tasks. */
  int rowsOf(String store) {
    return tasks.stream().mapToInt(task -> task.rowsOf(store)).sum();
  }
}
