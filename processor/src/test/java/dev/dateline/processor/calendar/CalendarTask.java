package dev.dateline.processor.calendar;

import static java.util.Objects.requireNonNull;

import dev.dateline.topics.JsonSerde;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.InternalFixedKeyRecordFactory;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;

/**
 * One task of {@link CalendarTasks}: the processors of a part of the topology, their stores, the
 * tables that hold back changed keys until the commit, the partitions that it reads, and a
 * transaction.
 */
final class CalendarTask {

  static final String ARTICLES = "articles";
  static final String CLAIMS = "claims-by-date";
  static final String FACTS = "facts-by-name";
  static final String LINKS = "links-by-date";
  private static final String RESULTS = "results";

  /** Where records go when the task commits. */
  interface Writer {
    void write(String topic, String key, Object value);
  }

  /** A record of a topic. */
  private record Sent(String topic, String key, Object value) {}

  /** A change that waits for the commit: whose key, and in which table. */
  private record Waiting(String table, String key) {}

  /** What a processor does with one record; what it forwards is returned. */
  private interface Step {
    List<KeyValue<Object, Object>> process(String key, Object value);
  }

  private final Writer output;
  private final Map<String, Step> onRecord = new HashMap<>();
  private final Map<String, Step> onCommit = new HashMap<>();
  private final Map<String, KeyValueStore<String, Object>> stores = new TreeMap<>();

  /** So few that dates are forgotten all the time. */
  private final OpenDays days = new OpenDays(CalendarTopology.OPEN_DAYS, 8);

  private final Map<String, List<Sent>> logs = new LinkedHashMap<>();
  private Map<String, Integer> positions = new HashMap<>();
  private final Set<Waiting> waiting = new LinkedHashSet<>();
  private final List<Sent> transaction = new ArrayList<>();

  private Map<String, Integer> committedPositions = new HashMap<>();
  private Map<String, Map<String, Object>> committedRows = new HashMap<>();

  private CalendarTask(Writer output) {
    this.output = output;
  }

  static CalendarTask ofArticles(Writer output) {
    CalendarTask task = new CalendarTask(output);
    Step diff =
        task.step(
            new DiffClaims(),
            Map.of(CalendarTopology.ARTICLE_CLAIMS, new JsonSerde<>(ClaimedBefore.class)),
            (key, value) -> key.getBytes(StandardCharsets.UTF_8));
    task.reads(
        ARTICLES,
        (key, value) -> {
          diff.process(key, value).forEach(f -> task.send(CLAIMS, (String) f.key, f.value));
          return List.of();
        });
    return task;
  }

  static CalendarTask ofDates(Writer output) {
    CalendarTask task = new CalendarTask(output);
    Map<String, Serde<?>> stores =
        Map.of(
            CalendarTopology.DATE_CLAIMS, new JsonSerde<>(Claim.class),
            CalendarTopology.DATE_LINKS, new JsonSerde<>(EventLink.class),
            CalendarTopology.SENT_BY_DATE, Serdes.ByteArray());
    Step cluster = task.step(new ClusterClaims(), stores, (key, value) -> key);
    Step publish = task.step(new PublishCalendar("1"), stores, (key, value) -> key);
    task.reads(CLAIMS, task.keep(CLAIMS, KeepRows.ofClaims()));
    task.reads(LINKS, task.keep(LINKS, KeepRows.ofLinks()));
    task.onCommit.put(
        CLAIMS,
        (key, value) -> {
          for (KeyValue<Object, Object> forwarded : cluster.process(key, value)) {
            if (forwarded.value instanceof DayChange.Facts facts) {
              task.send(FACTS, (String) forwarded.key, facts.change());
            } else {
              OpenDays.Changes changes = ((DayChange.Events) forwarded.value).changes();
              task.publish(publish.process((String) forwarded.key, Optional.of(changes)));
            }
          }
          return List.of();
        });
    task.onCommit.put(
        LINKS,
        (key, value) -> {
          task.publish(publish.process(key, Optional.empty()));
          return List.of();
        });
    return task;
  }

  static CalendarTask ofNames(Writer output) {
    CalendarTask task = new CalendarTask(output);
    Map<String, Serde<?>> stores =
        Map.of(
            CalendarTopology.NAMED_EVENTS,
            new JsonSerde<>(EventFacts.class),
            CalendarTopology.SENT_BY_NAME,
            Serdes.ByteArray());
    Step link = task.step(new LinkEvents(), stores, (key, value) -> key);
    task.reads(FACTS, task.keep(FACTS, KeepRows.ofFacts()));
    task.onCommit.put(
        FACTS,
        (key, value) -> {
          link.process(key, value).forEach(f -> task.send(LINKS, (String) f.key, f.value));
          return List.of();
        });
    return task;
  }

  // ---- what it does

  void append(String topic, String key, Object value) {
    requireNonNull(logs.get(topic)).add(new Sent(topic, key, value));
  }

  /** Takes one record of any of its partitions; false where there is none. */
  boolean work(Random random) {
    List<String> topics = new ArrayList<>(logs.keySet());
    Collections.shuffle(topics, random);
    for (String topic : topics) {
      List<Sent> log = requireNonNull(logs.get(topic));
      int position = positions.getOrDefault(topic, 0);
      if (position < log.size()) {
        Sent next = log.get(position);
        positions.put(topic, position + 1);
        requireNonNull(onRecord.get(topic)).process(next.key(), next.value());
        return true;
      }
    }
    return false;
  }

  /**
   * Empties the tables, and makes all that was done since the last commit seen at once, or dies
   * over it.
   */
  boolean commit(Random random) {
    List<Waiting> changed = new ArrayList<>(waiting);
    waiting.clear();
    Collections.shuffle(changed, random);
    changed.forEach(
        w -> requireNonNull(onCommit.get(w.table())).process(w.key(), KeepRows.CHANGED));
    if (random.nextInt(8) == 0) {
      // The tables are empty, and yet nothing of it has been committed.
      die();
      return true;
    }
    boolean wrote = !transaction.isEmpty();
    List<Sent> written = List.copyOf(transaction);
    transaction.clear();
    committedPositions = new HashMap<>(positions);
    committedRows = new HashMap<>();
    stores.forEach((name, store) -> committedRows.put(name, rows(store)));
    written.forEach(sent -> output.write(sent.topic(), sent.key(), sent.value()));
    return wrote;
  }

  /** Loses what it did since the last commit, and takes up the work there. */
  void die() {
    days.close();
    transaction.clear();
    waiting.clear();
    positions = new HashMap<>(committedPositions);
    stores.forEach(
        (name, store) -> {
          rows(store).keySet().forEach(store::delete);
          committedRows.getOrDefault(name, Map.of()).forEach(store::put);
        });
  }

  int rowsOf(String store) {
    KeyValueStore<String, Object> found = stores.get(store);
    return found == null ? 0 : rows(found).size();
  }

  // ---- how it is put together

  private void reads(String topic, Step step) {
    logs.put(topic, new ArrayList<>());
    onRecord.put(topic, step);
  }

  private void send(String topic, String key, Object value) {
    transaction.add(new Sent(topic, key, value));
  }

  private void publish(List<KeyValue<Object, Object>> results) {
    results.forEach(
        r -> send(RESULTS, new String((byte[]) r.key, StandardCharsets.UTF_8), r.value));
  }

  /** The key as a processor takes it. */
  private interface Keys {
    Object of(String key, Object value);
  }

  private Step step(Processor<?, ?, ?, ?> processor, Map<String, Serde<?>> serdes, Keys keys) {
    MockProcessorContext<Object, Object> context = new MockProcessorContext<>();
    serdes.forEach((name, serde) -> context.addStateStore(store(name, serde, context)));
    context.addStateStore(days);
    @SuppressWarnings("unchecked")
    Processor<Object, Object, Object, Object> any =
        (Processor<Object, Object, Object, Object>) processor;
    any.init(context);
    return (key, value) -> {
      any.process(new Record<>(keys.of(key, value), value, 0L));
      List<KeyValue<Object, Object>> forwarded = new ArrayList<>();
      context
          .forwarded()
          .forEach(f -> forwarded.add(KeyValue.pair(f.record().key(), f.record().value())));
      context.resetForwards();
      return forwarded;
    };
  }

  /** Processors of one task share its stores. */
  @SuppressWarnings("unchecked")
  private KeyValueStore<String, Object> store(
      String name, Serde<?> serde, MockProcessorContext<Object, Object> context) {
    return stores.computeIfAbsent(
        name,
        n -> {
          KeyValueStore<String, Object> made =
              Stores.keyValueStoreBuilder(
                      Stores.inMemoryKeyValueStore(n), Serdes.String(), (Serde<Object>) serde)
                  .withLoggingDisabled()
                  .withCachingDisabled()
                  .build();
          made.init(context.getStateStoreContext(), made);
          return made;
        });
  }

  private <C, V> Step keep(String table, KeepRows<C, V> keep) {
    @SuppressWarnings("unchecked")
    FixedKeyProcessorContext<String, Integer> context =
        (FixedKeyProcessorContext<String, Integer>)
            Proxy.newProxyInstance(
                CalendarTask.class.getClassLoader(),
                new Class<?>[] {FixedKeyProcessorContext.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "getStateStore" ->
                          arguments[0].equals(days.name()) ? days : stores.get(arguments[0]);
                      case "appConfigs" -> Map.of();
                      default -> null;
                    });
    keep.init(context);
    return (key, changed) -> {
      @SuppressWarnings("unchecked")
      C change = (C) changed;
      keep.process(InternalFixedKeyRecordFactory.create(new Record<>(key, change, 0L)));
      waiting.add(new Waiting(table, key));
      return List.of();
    };
  }

  private static Map<String, Object> rows(KeyValueStore<String, Object> store) {
    Map<String, Object> rows = new TreeMap<>();
    try (KeyValueIterator<String, Object> all = store.all()) {
      all.forEachRemaining(row -> rows.put(row.key, row.value));
    }
    return rows;
  }
}
