package dev.dateline.extract.event;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose sentencing, arraignment or trial a text tells of that says no more than "sentencing is
 * scheduled for June 15": the one person of its sentence, or the one person of the whole text of
 * whom a court's verb is told ("pleaded guilty", "was convicted"). Where there are two, nobody is.
 * Belongs to one extraction.
 */
final class Defendants {

  /** Kins of verbs whose subject stands before a court. */
  private static final Set<String> OF_COURTS = Set.of("plead", "convict", "charge", "sentence");

  private final Syntax syntax;
  private final TokenizedText text;
  private final EntityIndex entities;
  private final HappeningReader reader;
  private final ClauseReader clauses;
  private boolean searched;
  private @Nullable TokenSpan sole;

  Defendants(Syntax syntax, EntityIndex entities, HappeningReader reader, ClauseReader clauses) {
    this.syntax = syntax;
    this.text = syntax.text();
    this.entities = entities;
    this.reader = reader;
    this.clauses = clauses;
  }

  /** A mention of the person whose noun stands at a token; null where it may be of several. */
  @Nullable TokenSpan of(int noun) {
    int sentence = text.sentenceOf(noun);
    TokenSpan found = null;
    Entity only = null;
    for (int t = text.firstToken(sentence); t < text.afterLastToken(sentence); t++) {
      if (Syntax.isIn("of-several", text.lower(t))) {
        return null;
      }
      Entity person = entities.begins(t) ? person(t) : null;
      if (person != null && !isOfficial(t)) {
        if (only != null && !only.equals(person)) {
          return null;
        }
        only = person;
        found = mention(t);
      }
    }
    return found == null ? sole() : found;
  }

  /** "Roches sentencing", in a text that has lost its apostrophes: the surname of a person. */
  @Nullable TokenSpan owner(int t) {
    if (!syntax.isCapitalised(t) || !text.lower(t).endsWith("s")) {
      return null;
    }
    String surname = text.token(t).substring(0, text.token(t).length() - 1);
    for (int i = 0; i < t; i++) {
      if (text.token(i).equals(surname) && person(i) != null) {
        TokenSpan mention = mention(first(i));
        return mention.after() == i + 1 ? mention : null;
      }
    }
    return null;
  }

  /** The one person of the text of whom a court's verb is told; null for none and for two. */
  @Nullable TokenSpan sole() {
    if (!searched) {
      searched = true;
      sole = search();
    }
    return sole;
  }

  private @Nullable TokenSpan search() {
    TokenSpan found = null;
    Entity only = null;
    for (int verb = 0; verb < text.tokenCount(); verb++) {
      Happening told = syntax.part(verb) == Part.VERB ? reader.verb(verb) : null;
      TokenSpan subject =
          told == null || !OF_COURTS.contains(told.kin()) ? null : clauses.read(verb).subject();
      for (int t = subject == null ? 0 : subject.first();
          subject != null && t < subject.after();
          t++) {
        Entity person = person(t);
        if (person != null && !isOfficial(first(t))) {
          if (only != null && !only.equals(person)) {
            return null;
          }
          only = person;
          found = mention(first(t));
        }
      }
    }
    return found;
  }

  private int first(int t) {
    int first = t;
    while (first > 0 && !entities.begins(first)) {
      first--;
    }
    return first;
  }

  private @Nullable Entity person(int t) {
    Entity entity = entities.at(t);
    return entity != null && entity.type() == EntityType.PERSON ? entity : null;
  }

  private TokenSpan mention(int first) {
    int after = first + 1;
    while (after < text.tokenCount()
        && Objects.equals(entities.at(after), entities.at(first))
        && !entities.begins(after)) {
      after++;
    }
    return new TokenSpan(first, after);
  }

  /** "Before Judge Ann Moss", "said Special Agent John Lund". */
  private boolean isOfficial(int first) {
    if (first == 0) {
      return false;
    }
    String before = text.lower(first - 1);
    return syntax.isCapitalised(first - 1)
        || before.equals("by")
        || before.equals("before")
        || syntax.part(first - 1) == Part.REPORT;
  }
}
