package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.Mention;
import dev.dateline.extract.event.DateValue;
import dev.dateline.extract.event.EventGroup;
import dev.dateline.extract.event.Happenings;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Roles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Joins anniversaries with the events of the text: the base of an anniversary is an event, one that
 * the text dates elsewhere or one that only the anniversary dates.
 */
final class EventJoiner {

  private static final int COMPARED = 60;

  private static final Set<EntityType> NO_EVENTS =
      EnumSet.of(EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE);

  private final Passage passage;
  private final List<EventGroup> events = new ArrayList<>();

  EventJoiner(Passage passage, List<DatedEvent> events) {
    this.passage = passage;
    events.forEach(event -> this.events.add(new EventGroup(event)));
  }

  AnniversaryFinder.Findings join(List<Finding> findings) {
    int[] eventOf = new int[findings.size()];
    for (int i = 0; i < eventOf.length; i++) {
      eventOf[i] = event(findings.get(i));
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(i -> events.get(i).firstMention()));
    int[] rank = new int[events.size()];
    for (int i = 0; i < rank.length; i++) {
      rank[order.get(i)] = i + 1;
    }
    List<DatedEvent> numbered = new ArrayList<>();
    order.forEach(i -> numbered.add(events.get(i).finish("e" + (numbered.size() + 1))));
    return findings(numbered, findings, eventOf, rank);
  }

  private static AnniversaryFinder.Findings findings(
      List<DatedEvent> numbered, List<Finding> findings, int[] eventOf, int[] rank) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(i -> findings.get(i).mentions().get(0)));
    List<Anniversary> anniversaries = new ArrayList<>();
    List<Set<AnniversaryClue>> clues = new ArrayList<>();
    for (int i : order) {
      Finding finding = findings.get(i);
      String event = eventOf[i] < 0 ? null : "e" + rank[eventOf[i]];
      anniversaries.add(anniversary("a" + (anniversaries.size() + 1), event, finding));
      clues.add(finding.clues());
    }
    return new AnniversaryFinder.Findings(numbered, anniversaries, clues);
  }

  private static Anniversary anniversary(String id, @Nullable String event, Finding finding) {
    Reckoning sum = finding.sum();
    DateValue base = sum.base();
    DateValue date = sum.date();
    return new Anniversary(
        id,
        event,
        sum.ordinal(),
        finding.unit(),
        base == null ? null : base.iso(),
        date == null ? null : date.iso(),
        sum.basis(),
        finding.occasion().title(),
        finding.confidence(),
        finding.mentions(),
        sum.conflict());
  }

  /** The index of the base event, made where the text has none; -1 where it has no date. */
  private int event(Finding finding) {
    DateValue base = finding.sum().base();
    if (base == null) {
      return -1;
    }
    DatedEvent made = made(finding, base);
    int same = finding.occasion().event() >= 0 ? finding.occasion().event() : same(made, finding);
    if (same < 0) {
      events.add(new EventGroup(made));
      return events.size() - 1;
    }
    if (events.get(same).lead().date().equals(made.date())) {
      events.get(same).add(made);
    }
    return same;
  }

  private int same(DatedEvent made, Finding finding) {
    for (int i = 0; i < Math.min(COMPARED, events.size()); i++) {
      DatedEvent event = events.get(i).lead();
      boolean mention = event.mentions().get(0).equals(made.mentions().get(0));
      boolean kin =
          Objects.equals(
              Happenings.load().kin(event.mentions().get(0).text()), finding.occasion().kin());
      if (event.date().equals(made.date())
          && (mention || (kin && finding.occasion().kin() != null))) {
        return i;
      }
    }
    return -1;
  }

  private DatedEvent made(Finding finding, DateValue base) {
    Occasion occasion = finding.occasion();
    TreeSet<Mention> mentions = new TreeSet<>();
    mentions.add(head(occasion));
    for (Occasion other : finding.others()) {
      if (other.kin() != null && other.kin().equals(occasion.kin())) {
        mentions.add(head(other));
      }
    }
    Roles roles = Roles.of(passage, occasion.words());
    int sentence = passage.text().sentenceOf(occasion.head());
    return new DatedEvent(
        "e0",
        base.iso(),
        base.precision(),
        null,
        null,
        DatedEvent.Status.HAPPENED,
        isBare(occasion) ? Confidence.LOW : finding.confidence(),
        occasion.title(),
        new ArrayList<>(mentions),
        roles.participants(),
        roles.places(),
        new DatedEvent.Evidence(
            passage.text().sentenceStart(sentence), passage.text().sentenceEnd(sentence)));
  }

  /** One word, or a name that does not say what happened: "the World Health Organization". */
  private boolean isBare(Occasion occasion) {
    Entity named = passage.entities().at(occasion.head());
    return occasion.title().indexOf(' ') < 0
        || (occasion.kin() == null
            && named != null
            && NO_EVENTS.contains(named.type())
            && named.name().equals(occasion.title()));
  }

  private Mention head(Occasion occasion) {
    return Mention.of(
        passage.text().text(),
        passage.text().start(occasion.head()),
        passage.text().end(occasion.head()));
  }
}
