package dev.dateline.processor.calendar;

import dev.dateline.extract.Anniversary;
import dev.dateline.extract.Confidence;
import dev.dateline.extract.DatedEvent;
import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.Mention;
import dev.dateline.topics.ContentHash;
import dev.dateline.topics.EnrichedArticle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The claims of one article.
 *
 * <p>Left out is what makes no event of a calendar: what is hypothetical, and the mere marking of
 * an anniversary (a reception, a minute of silence), which is told by an event on the day of an
 * anniversary that the same sentence names behind a word of marking.
 */
public final class ArticleClaims {

  /** More claims of one article than this are no news but a list; the first ones stand. */
  static final int MAX_CLAIMS = 200;

  private static final Set<String> MARKING =
      Set.of(
          "mark",
          "marks",
          "marked",
          "marking",
          "celebrate",
          "celebrates",
          "celebrated",
          "celebrating",
          "commemorate",
          "commemorates",
          "commemorated",
          "commemorating",
          "honor",
          "honoring",
          "honour",
          "honouring",
          "remember",
          "remembered",
          "observe",
          "observed",
          "observing",
          "occasion",
          "ceremony",
          "celebrations",
          "commemoration");

  /** Beginnings of words that speak of putting off. */
  private static final List<String> POSTPONING =
      List.of("postpon", "reschedul", "put off", "pushed back", "new date", "delayed");

  private ArticleClaims() {}

  /** The claims, in order of the article; none of a retracted one. */
  public static List<Claim> of(EnrichedArticle article) {
    String body = article.body();
    if (body == null || article.events().isEmpty()) {
      return List.of();
    }
    Features features = new Features(article, body);
    Set<String> people = new HashSet<>();
    for (Entity entity : article.entities()) {
      if (entity.type() == EntityType.PERSON) {
        people.add(entity.id());
      }
    }
    Whole of =
        new Whole(
            ContentHash.hex(onOneLine(body)),
            people,
            Routine.ofText(body),
            speaksOfPostponing(body));
    List<Claim> claims = new ArrayList<>();
    for (DatedEvent event : article.events()) {
      if (event.status() != DatedEvent.Status.HYPOTHETICAL
          && claims.size() < MAX_CLAIMS
          && !marksAnniversary(event, article, features)) {
        claims.add(claim(article, event, features, of));
      }
    }
    return claims;
  }

  /** What is the same for all claims of an article. */
  private record Whole(
      String textHash, Set<String> people, @Nullable String routine, boolean postponing) {}

  private static Claim claim(
      EnrichedArticle article, DatedEvent event, Features features, Whole of) {
    List<String> kins = kins(event);
    return new Claim(
        article.id() + "#" + event.id(),
        article.id(),
        article.published(),
        cut(article.source(), Claim.MAX_SOURCE_LENGTH),
        of.textHash(),
        event.date(),
        event.precision(),
        event.dateBasis(),
        event.end(),
        event.status(),
        event.confidence(),
        event.title(),
        kins,
        namedKins(event),
        features.ofClaim(event, kins),
        features.ofContext(event),
        first(event.participants()),
        first(event.places()),
        first(event.participants().stream().filter(of.people()::contains).toList()),
        of.postponing(),
        event.mentions().get(0).start(),
        quote(features.sentence(event)),
        observed(article, event),
        of.routine());
  }

  private static boolean speaksOfPostponing(String body) {
    boolean within = false;
    for (int i = 0; i < body.length(); i++) {
      boolean part = Character.isLetterOrDigit(body.charAt(i));
      if (part && !within) {
        for (String beginning : POSTPONING) {
          if (body.regionMatches(true, i, beginning, 0, beginning.length())) {
            return true;
          }
        }
      }
      within = part;
    }
    return false;
  }

  /** Syndicated texts differ in their line breaks alone. */
  private static String onOneLine(String body) {
    StringBuilder line = new StringBuilder(body.length());
    boolean gap = false;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (Character.isWhitespace(c)) {
        gap = true;
        continue;
      }
      if (gap && line.length() > 0) {
        line.append(' ');
      }
      gap = false;
      line.append(c);
    }
    return line.toString();
  }

  /** Of the words of the happening first, and then of the other happenings of the title. */
  private static List<String> kins(DatedEvent event) {
    Set<String> kins = new LinkedHashSet<>();
    for (Mention mention : event.mentions()) {
      kins.addAll(new TreeSet<>(Kinship.kinsOf(mention.text())));
    }
    for (String word : Words.of(event.title(), Words.HYPHEN)) {
      if (!Character.isUpperCase(word.charAt(0))) {
        kins.addAll(Kinship.kinsOf(word));
      }
    }
    return List.copyOf(kins);
  }

  /** A name that is made of a happening: the opening of a conference is told as the conference. */
  private static List<String> namedKins(DatedEvent event) {
    Set<String> kins = new TreeSet<>();
    for (String word : Words.of(event.title(), Words.HYPHEN)) {
      if (Character.isUpperCase(word.charAt(0))) {
        kins.addAll(Kinship.kinsOf(word));
      }
    }
    return List.copyOf(kins);
  }

  /** Those of which the article says enough: what is known in doubt alone nobody marks for sure. */
  private static List<Claim.Observed> observed(EnrichedArticle article, DatedEvent event) {
    List<Claim.Observed> observed = new ArrayList<>();
    for (Anniversary anniversary : article.anniversaries()) {
      if (event.id().equals(anniversary.event())
          && anniversary.confidence() != Confidence.LOW
          && observed.size() < Claim.MAX_OBSERVED) {
        observed.add(
            new Claim.Observed(anniversary.ordinal(), anniversary.unit(), anniversary.date()));
      }
    }
    return observed;
  }

  private static boolean marksAnniversary(
      DatedEvent event, EnrichedArticle article, Features features) {
    for (Anniversary anniversary : article.anniversaries()) {
      if (event.id().equals(anniversary.event()) || !event.date().equals(anniversary.date())) {
        continue;
      }
      for (Mention cue : anniversary.mentions()) {
        int from = event.evidence().start();
        int happening = event.mentions().get(0).end();
        boolean inSentence = cue.start() >= from && cue.end() <= event.evidence().end();
        if (inSentence && happening <= cue.start()) {
          String between = features.sentence(event).substring(happening - from, cue.start() - from);
          if (hasMarking(between)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean hasMarking(String text) {
    for (String word : Words.of(text, "")) {
      if (MARKING.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> first(List<String> ids) {
    return ids.size() <= Claim.MAX_ENTITIES ? ids : ids.subList(0, Claim.MAX_ENTITIES);
  }

  private static String quote(String sentence) {
    String stripped = sentence.strip();
    if (stripped.length() <= Claim.MAX_QUOTE_LENGTH) {
      return stripped;
    }
    int end = Claim.MAX_QUOTE_LENGTH - 1;
    return stripped.substring(
            0, Character.isHighSurrogate(stripped.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  private static @Nullable String cut(@Nullable String text, int length) {
    return text == null || text.length() <= length ? text : text.substring(0, length);
  }
}
