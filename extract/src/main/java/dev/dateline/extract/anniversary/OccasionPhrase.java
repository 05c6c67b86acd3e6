package dev.dateline.extract.anniversary;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Passage;
import dev.dateline.extract.event.Phrases;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.event.TokenSpan;
import dev.dateline.extract.text.TokenizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The title that the words make of which an anniversary is: with the date that tells which, with
 * names for pronouns, and whole.
 */
final class OccasionPhrase {

  /** Shorter titles are never cut. */
  private static final int LONG = 60;

  private final Passage passage;
  private final TokenizedText text;
  private final PronounInTitle pronouns;
  private final DateInPhrase days;
  private final OccasionEnd ends;

  OccasionPhrase(CommemorationWords words, Passage passage, OwnerReader owners) {
    this.pronouns = new PronounInTitle(passage, owners);
    this.days = new DateInPhrase(words, passage);
    this.ends = new OccasionEnd(words, passage, days);
    this.passage = passage;
    this.text = passage.text();
  }

  /** The token after the words that begin at a token. */
  int end(int first) {
    return ends.of(first);
  }

  /** "A great American, Rose Hall": where the name ends that tells who it was; 0 for none. */
  int apposition(int after) {
    Entity people = after > 0 ? passage.entities().at(after - 1) : null;
    boolean named =
        people != null
            && people.type() == EntityType.NATIONALITY
            && after + 1 < passage.phrases().sentenceEnd(after - 1)
            && passage.syntax().part(after) == Part.COMMA
            && passage.syntax().isCapitalised(after + 1);
    return named ? passage.phrases().end(after + 1, Phrases.Kind.NOUN_PHRASE) : 0;
  }

  /** The title of some stretches; a pronoun inside becomes a name, or ends the title. */
  @Nullable String title(List<TokenSpan> spans) {
    if (spans.size() == 1) {
      TokenSpan span = spans.get(0);
      int begin = days.behindDate(span.first());
      if (begin > span.first() && begin < span.after()) {
        String behind = passage.titles().of(List.of(new TokenSpan(begin, span.after())));
        return behind != null && Standalone.isNamed(behind) && !isOfLandAlone(begin, span.after())
            ? behind
            : raw(span);
      }
      if (days.endsWithDay(span)) {
        return raw(span);
      }
      for (int t = span.first(); t < span.after(); t++) {
        if (passage.syntax().part(t) == Part.POSSESSIVE_PRONOUN) {
          return pronouns.around(span, t);
        }
      }
    }
    return whole(spans, withoutStop(passage.titles().of(spans)));
  }

  /** "Attacks on U.S. cities": without its day nobody knows which. */
  private boolean isOfLandAlone(int first, int after) {
    for (int t = first; t < after; t++) {
      Entity entity = passage.entities().at(t);
      boolean land =
          entity != null
              && (entity.type() == EntityType.NATIONALITY || entity.id().startsWith("country/"));
      if (passage.syntax().isCapitalised(t) && !land) {
        return false;
      }
    }
    return true;
  }

  /** The words as they stand, without the article. */
  private String raw(TokenSpan span) {
    boolean article = passage.syntax().part(span.first()) == Part.DETERMINER;
    int first = article ? span.first() + 1 : span.first();
    return OccasionReader.clipped(
        text.text().substring(text.start(first), text.end(span.after() - 1)));
  }

  /** A title too long ends before what is joined last, not in the middle of it. */
  private @Nullable String whole(List<TokenSpan> spans, @Nullable String title) {
    int last = spans.get(spans.size() - 1).after() - 1;
    boolean cut =
        title != null
            && title.length() > LONG
            && !passage.syntax().isTime(last)
            && !title.endsWith(text.token(last));
    int and = cut && title != null ? title.lastIndexOf(" and ") : -1;
    return and > 0 && title != null ? title.substring(0, and) : title;
  }

  /** "Independence." before a closing quotation mark: no abbreviation. */
  private static @Nullable String withoutStop(@Nullable String title) {
    boolean stop =
        title != null
            && title.length() > 2
            && title.endsWith(".")
            && Character.isLowerCase(title.charAt(title.length() - 2))
            && Character.isLowerCase(title.charAt(title.lastIndexOf(' ') + 1));
    return stop && title != null ? title.substring(0, title.length() - 1) : title;
  }

  /** "The attacks of September 11, 2001": without the day nobody knows which. */
  @Nullable String dated(List<TokenSpan> spans, @Nullable String title) {
    int after = spans.get(spans.size() - 1).after();
    if (title == null
        || Standalone.isNamed(title)
        || after + 1 >= text.tokenCount()
        || !text.lower(after).equals("of")) {
      return title;
    }
    int time = passage.syntax().timeAt(after + 1);
    String day = time < 0 ? "" : passage.syntax().time(time).text();
    boolean said = Character.isUpperCase(day.isEmpty() ? ' ' : day.charAt(0)) && hasDigit(day);
    String where = said ? placeBehind(passage.syntax().timeEnd(time)) : null;
    if (where != null) {
      return OccasionReader.clipped(title + " " + where); // "of May 3, 1960, at the Lindau mine"
    }
    return said ? OccasionReader.clipped(title + " of " + day) : title;
  }

  private @Nullable String placeBehind(int after) {
    int t =
        after < text.tokenCount() && passage.syntax().part(after) == Part.COMMA ? after + 1 : after;
    boolean at =
        t + 1 < text.tokenCount()
            && text.sentenceOf(t) == text.sentenceOf(after - 1)
            && (text.lower(t).equals("at") || text.lower(t).equals("in"));
    int end = at ? end(t + 1) : t;
    String where = at ? passage.titles().of(List.of(new TokenSpan(t + 1, end))) : null;
    return where == null || !Standalone.isNamed(where)
        ? null
        : text.text().substring(text.start(t), text.end(end - 1));
  }

  private static boolean hasDigit(String day) {
    return day.chars().anyMatch(Character::isDigit);
  }
}
