package dev.dateline.extract.event;

import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Mention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The tellings of one event as they come; made into one event at the end, so that a text that tells
 * it ten thousand times costs ten thousand steps. Belongs to one extraction.
 */
public final class EventGroup {

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private DatedEvent lead;

  /** Whether the text gives the date in one of them. */
  private boolean stated;

  private final TreeSet<Mention> mentions;
  private final Set<String> participants;
  private final Set<String> places;

  /** Made when it is first asked for: most events have no other of their kind and date. */
  private @Nullable Set<String> words;

  public EventGroup(DatedEvent first) {
    lead = first;
    stated = first.dateBasis() == null;
    mentions = new TreeSet<>(first.mentions());
    participants = new LinkedHashSet<>(first.participants());
    places = new LinkedHashSet<>(first.places());
  }

  /** The telling whose title, date and status stand. */
  public DatedEvent lead() {
    return lead;
  }

  public Mention firstMention() {
    return mentions.first();
  }

  /** Takes one more telling in; the better of the two leads from now on. */
  public void add(DatedEvent other) {
    boolean fuller = // "pleaded guilty to fraud" and "pleaded guilty"
        other.confidence() != Confidence.LOW && other.title().startsWith(lead.title() + " ");
    boolean less =
        lead.confidence() != Confidence.LOW && lead.title().startsWith(other.title() + " ");
    boolean better = fuller || (!less && isBetter(other));
    stated |= other.dateBasis() == null;
    mentions.addAll(other.mentions());
    participants.addAll(other.participants());
    places.addAll(other.places());
    if (better) {
      lead = other;
      words = null;
    }
  }

  private boolean isBetter(DatedEvent other) {
    return other.confidence().compareTo(lead.confidence()) < 0
        || (other.confidence() == lead.confidence()
            && other.title().length() > lead.title().length());
  }

  /** Adds places in the text without a telling of their own. */
  public void mention(Iterable<Mention> more) {
    more.forEach(mentions::add);
  }

  /** Whether another telling, of the same kin and date, is of the same event. */
  boolean isOf(DatedEvent other, Set<String> otherWords) {
    if (lead.mentions().get(0).equals(other.mentions().get(0))) {
      return true;
    }
    Set<String> own = words == null ? content(lead.title()) : words;
    words = own;
    if (own.size() <= 1 || otherWords.size() <= 1) {
      return true;
    }
    long shared = otherWords.stream().filter(own::contains).count();
    if (lead.dateBasis() != null && other.dateBasis() != null) {
      // In a bulletin every item is of one day, and "people are killed" in many of them.
      return shared >= 2 && 4 * shared >= 3L * Math.min(own.size(), otherWords.size());
    }
    boolean small = Math.min(own.size(), otherWords.size()) <= 2;
    return shared >= 2
        || (shared == 1 && small)
        || other.participants().stream().anyMatch(lead.participants()::contains);
  }

  /** The words of a title that say something. */
  static Set<String> content(String title) {
    Set<String> words = new HashSet<>();
    for (String word : BETWEEN_WORDS.split(title.toLowerCase(Locale.ROOT), -1)) {
      if (word.length() > 3) {
        words.add(word);
      }
    }
    return words;
  }

  /** All tellings in one event. */
  public DatedEvent finish(String id) {
    Set<String> apart = new LinkedHashSet<>(places);
    apart.removeAll(participants);
    return new DatedEvent(
        id,
        lead.date(),
        lead.precision(),
        stated ? null : lead.dateBasis(),
        lead.end(),
        lead.status(),
        lead.confidence(),
        lead.title(),
        new ArrayList<>(mentions),
        new ArrayList<>(participants),
        new ArrayList<>(apart),
        lead.evidence());
  }
}
