package dev.dateline.processor.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a task is at work on, with their claims gathered, and what of them has changed
 * since they were last looked at. A date on which ten thousand claims lie is thus read and gathered
 * once, and from then on costs what changes.
 *
 * <p>It is a store only so that the processors of a task share it, and lose it with the task:
 * nothing is written to a changelog, as all of it follows from the claims in {@link
 * CalendarTopology#DATE_CLAIMS}, and what has changed is looked at before the offsets are
 * committed. Kafka Streams closes and reopens it when it takes a task back to its last commit.
 *
 * <p>Dates are forgotten, those first that were not needed for the longest time, when more than
 * {@value #MOST_CLAIMS} claims are held, but never the last. Not thread-safe, as no store is.
 */
final class OpenDays implements StateStore {

  /** About 3 KB each, so 36 MB in six tasks. */
  static final int MOST_CLAIMS = 2_000;

  private static final int MOST_STRINGS = 20_000;

  private final String name;
  private final int mostClaims;
  private final SharedStrings strings = new SharedStrings(MOST_STRINGS);
  private final Map<String, Day> open = new LinkedHashMap<>(16, 0.75f, true);

  /** Dates that were read for the sake of links: what was sent of their claims is not compared. */
  private final Set<String> notCompared = new HashSet<>();

  private final Map<String, Set<String>> changedClaims = new HashMap<>();
  private final Map<String, Set<String>> changedLinks = new HashMap<>();
  private boolean isOpen;

  OpenDays(String name, int mostClaims) {
    this.name = name;
    this.mostClaims = mostClaims;
  }

  /** How much of a date has been looked at. */
  enum Scope {
    /** All events that there are; what was sent besides is no more. */
    WHOLE_DATE,
    /** Those that may differ from what was sent, and no others. */
    CHANGED_EVENTS
  }

  /**
   * Events of a date to be compared with what was sent.
   *
   * @param gone ids of those that are no more, as far as they are known
   */
  record Changes(Scope scope, List<EventDraft> events, Set<String> gone) {
    Changes {
      events = List.copyOf(events);
      gone = Set.copyOf(gone);
    }
  }

  void changedClaim(String date, String handle) {
    changedClaims.computeIfAbsent(date, d -> new HashSet<>()).add(handle);
  }

  void changedLink(String date, String event) {
    changedLinks.computeIfAbsent(date, d -> new HashSet<>()).add(event);
  }

  /** The events that may differ because claims or links of a date have changed. */
  Changes changes(String date, ReadOnlyKeyValueStore<String, Claim> claims) {
    Day day = open.get(date);
    boolean whole = day == null || notCompared.remove(date);
    Set<String> handles = removed(changedClaims, date);
    if (day == null) {
      day = read(date, claims);
    } else {
      for (String handle : handles) {
        Claim claim = claims.get(Rows.key(date, handle));
        day.put(handle, claim == null ? null : claim.sharing(strings));
      }
    }
    Day.Changes settled = day.settle();
    Changes changes =
        whole
            ? new Changes(Scope.WHOLE_DATE, day.all(), Set.of())
            : withLinked(day, settled, removed(changedLinks, date));
    changedLinks.remove(date);
    if (day.size() == 0) {
      open.remove(date);
    }
    forgetSome();
    return changes;
  }

  /**
   * The events that may differ because links of a date have changed; none where claims have changed
   * as well and are not looked at yet, as {@link #changes} will tell of both.
   */
  Changes linked(String date, ReadOnlyKeyValueStore<String, Claim> claims) {
    if (changedClaims.containsKey(date)) {
      return new Changes(Scope.CHANGED_EVENTS, List.of(), Set.of());
    }
    Day day = open.get(date);
    if (day == null) {
      day = read(date, claims);
      day.settle();
      notCompared.add(date);
    }
    Day.Changes none = new Day.Changes(List.of(), Set.of());
    Changes changes = withLinked(day, none, removed(changedLinks, date));
    forgetSome();
    return changes;
  }

  private static Changes withLinked(Day day, Day.Changes settled, Set<String> linked) {
    Map<String, EventDraft> events = new TreeMap<>();
    Set<String> gone = new HashSet<>(settled.gone());
    settled.events().forEach(event -> events.put(event.id(), event));
    for (String id : linked) {
      EventDraft event = events.containsKey(id) ? null : day.event(id);
      if (event != null) {
        events.put(id, event);
      } else if (!events.containsKey(id)) {
        gone.add(id);
      }
    }
    return new Changes(Scope.CHANGED_EVENTS, new ArrayList<>(events.values()), gone);
  }

  private Day read(String date, ReadOnlyKeyValueStore<String, Claim> claims) {
    List<Claim> ofDate = new ArrayList<>();
    Rows.visit(claims, date, (row, claim) -> ofDate.add(claim.sharing(strings)));
    Day day = Day.of(ofDate);
    open.put(date, day);
    return day;
  }

  private void forgetSome() {
    int held = open.values().stream().mapToInt(Day::size).sum();
    Iterator<Map.Entry<String, Day>> oldest = open.entrySet().iterator();
    while (held > mostClaims && open.size() > 1) {
      Map.Entry<String, Day> next = oldest.next();
      held -= next.getValue().size();
      notCompared.remove(next.getKey());
      oldest.remove();
    }
  }

  private static Set<String> removed(Map<String, Set<String>> of, String date) {
    Set<String> removed = of.remove(date);
    return removed == null ? Set.of() : removed;
  }

  // ---- as Kafka Streams sees it

  @Override
  public String name() {
    return name;
  }

  @Override
  public void init(StateStoreContext context, StateStore root) {
    forgetAll();
    context.register(root, (key, value) -> {});
    isOpen = true;
  }

  @Override
  public void close() {
    forgetAll();
    isOpen = false;
  }

  private void forgetAll() {
    open.clear();
    notCompared.clear();
    changedClaims.clear();
    changedLinks.clear();
    strings.forgetAll();
  }

  @Override
  public boolean persistent() {
    return false;
  }

  @Override
  public boolean isOpen() {
    return isOpen;
  }

  /** One for each task. */
  static StoreBuilder<OpenDays> builder(String name) {
    return new Builder(name);
  }

  private record Builder(String name) implements StoreBuilder<OpenDays> {

    @Override
    public OpenDays build() {
      return new OpenDays(name, MOST_CLAIMS);
    }

    @Override
    public StoreBuilder<OpenDays> withCachingEnabled() {
      return this;
    }

    @Override
    public StoreBuilder<OpenDays> withCachingDisabled() {
      return this;
    }

    @Override
    public StoreBuilder<OpenDays> withLoggingEnabled(@Nullable Map<String, String> config) {
      throw new UnsupportedOperationException("what is open follows from the claims");
    }

    @Override
    public StoreBuilder<OpenDays> withLoggingDisabled() {
      return this;
    }

    @Override
    public Map<String, String> logConfig() {
      return Map.of();
    }

    @Override
    public boolean loggingEnabled() {
      return false;
    }
  }
}
