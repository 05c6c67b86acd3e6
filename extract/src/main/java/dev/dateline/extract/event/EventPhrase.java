package dev.dateline.extract.event;

import dev.dateline.extract.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that tell of one happening.
 *
 * @param title made of them
 * @param spans where they stand
 * @param isOpen whether a verb lacks its subject
 */
record EventPhrase(String title, List<TokenSpan> spans, boolean isOpen) {

  EventPhrase {
    spans = List.copyOf(spans);
  }

  /** The phrase around a happening; null where no title can be made. */
  static @Nullable EventPhrase of(Passage passage, Happening happening) {
    return happening.form() == Happening.Form.NOUN
        ? ofNoun(passage, happening)
        : ofVerb(passage, happening);
  }

  private static @Nullable EventPhrase ofNoun(Passage passage, Happening noun) {
    int first = passage.phrases().nounPhraseStart(noun.token());
    int after = passage.phrases().end(noun.token(), Phrases.Kind.NOUN_PHRASE);
    List<TokenSpan> spans = List.of(new TokenSpan(first, Math.max(after, noun.after())));
    String title = passage.titles().of(spans);
    return title == null ? null : new EventPhrase(title, spans, false);
  }

  private static @Nullable EventPhrase ofVerb(Passage passage, Happening verb) {
    TokenSpan subject = passage.phrases().subject(verb.token());
    List<TokenSpan> spans = new ArrayList<>();
    int group = verbGroupStart(passage, verb.token());
    if (subject != null) {
      spans.add(new TokenSpan(subject.first(), Math.min(subject.after(), group)));
    }
    int after = Math.max(passage.phrases().end(verb.token(), Phrases.Kind.CLAUSE), verb.after());
    int past = afterTime(passage, after);
    spans.add(new TokenSpan(group, after));
    if (past > after) {
      spans.add(new TokenSpan(past, passage.phrases().end(past, Phrases.Kind.CLAUSE)));
    }
    String title = passage.titles().of(spans);
    boolean open = subject == null || passage.titles().of(List.of(subject)) == null;
    return title == null ? null : new EventPhrase(title, spans, open);
  }

  /** "Signed on Sunday the accords …": what follows a date that stands inside the clause. */
  private static int afterTime(Passage passage, int after) {
    int end = passage.phrases().sentenceEnd(Math.max(0, after - 1));
    int t = after;
    if (t < end && passage.syntax().part(t) == Syntax.Part.PREPOSITION) {
      t++;
    }
    if (t >= end || !passage.phrases().isSentenceTime(t)) {
      return after;
    }
    t = passage.syntax().timeEnd(passage.syntax().timeAt(t));
    boolean goesOn =
        t < end
            && (passage.syntax().part(t) == Syntax.Part.PREPOSITION
                || passage.syntax().part(t) == Syntax.Part.DETERMINER
                || passage.text().kind(t) == TokenizedText.Kind.NUMBER)
            && !passage.phrases().isSentenceTime(Math.min(t + 1, end - 1));
    return goesOn ? t : after;
  }

  private static int verbGroupStart(Passage passage, int verb) {
    int first = passage.phrases().sentenceStart(verb);
    int t = verb;
    while (t > first
        && (passage.syntax().part(t - 1) == Syntax.Part.AUXILIARY
            || passage.syntax().part(t - 1) == Syntax.Part.ADVERB
            || passage.text().lower(t - 1).equals("to"))) {
      t--;
    }
    return t;
  }

  /** Where participants and places are looked for: the phrase, and on to the date. */
  TokenSpan window(int afterTime) {
    int first = Integer.MAX_VALUE;
    int after = afterTime;
    for (TokenSpan span : spans) {
      first = Math.min(first, span.first());
      after = Math.max(after, span.after());
    }
    return new TokenSpan(first, after);
  }
}
