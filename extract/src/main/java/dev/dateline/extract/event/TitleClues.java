package dev.dateline.extract.event;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.event.Syntax.Part;
import dev.dateline.extract.text.TokenizedText;
import java.util.EnumSet;
import java.util.List;

/** The clues in a title: how it looks, how it ends, and what stands behind its end in the text. */
final class TitleClues {

  private static final int SHORT_TITLE = 25;
  private static final int MIDDLE_TITLE = 45;
  private static final int FULL_TITLE = 80;

  private final Passage passage;
  private final Syntax syntax;
  private final TokenizedText text;
  private final Happening happening;
  private final EventPhrase phrase;
  private final EnumSet<Clue> clues;

  private TitleClues(
      Passage passage, Happening happening, EventPhrase phrase, EnumSet<Clue> clues) {
    this.passage = passage;
    this.syntax = passage.syntax();
    this.text = passage.text();
    this.happening = happening;
    this.phrase = phrase;
    this.clues = clues;
  }

  /** Adds the clues of a title to others. */
  static void add(Passage passage, Happening happening, EventPhrase phrase, EnumSet<Clue> clues) {
    TitleClues reader = new TitleClues(passage, happening, phrase, clues);
    reader.title();
    reader.end();
    reader.behind();
    reader.open();
    reader.known();
  }

  private void add(Clue clue, boolean there) {
    if (there) {
      clues.add(clue);
    }
  }

  private void title() {
    String title = phrase.title();
    add(Clue.TITLE_ONE_WORD, title.indexOf(' ') < 0);
    add(Clue.TITLE_SHORT, title.length() <= SHORT_TITLE);
    add(Clue.TITLE_MIDDLE, title.length() > SHORT_TITLE && title.length() <= MIDDLE_TITLE);
    add(Clue.TITLE_FULL, title.length() >= FULL_TITLE);
    long marks = title.chars().filter(c -> c == '"').count();
    boolean open = title.indexOf('\u201c') >= 0 != title.indexOf('\u201d') >= 0;
    add(Clue.TITLE_HALF_QUOTED, marks % 2 == 1 || open);
    add(Clue.TITLE_WITH_SUM, title.indexOf('$') >= 0);
    add(Clue.TITLE_WITH_PEOPLE, phrase.spans().stream().anyMatch(this::holdsPeople));
    add(Clue.TITLE_WITH_NAME, phrase.spans().stream().anyMatch(passage.standing()::isNamed));
  }

  /** "Five Senegalese soldiers": no name, and yet the reader knows of where. */
  private boolean holdsPeople(TokenSpan span) {
    for (int t = span.first(); t < span.after(); t++) {
      Entity entity = passage.entities().at(t);
      if (entity != null && entity.type() == EntityType.NATIONALITY) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfHappening(int last) {
    return last >= happening.token() && last < happening.after();
  }

  /** "The right to vote", "ordered the troops to withdraw": a verb that needs no object. */
  private boolean isWholeInfinitive(int last) {
    if (last < 1 || !text.lower(last - 1).equals("to")) {
      return false;
    }
    for (Happenings.Reading reading : Happenings.load().readings(text.lower(last))) {
      boolean verb = reading.particle() == null && reading.forms().contains(Happenings.Form.BASE);
      if (verb && Syntax.isIn("complete", reading.kin())) {
        return true;
      }
    }
    return false;
  }

  private int lastToken() {
    return phrase.spans().get(phrase.spans().size() - 1).after() - 1;
  }

  private void end() {
    int end = lastToken(); // "the "Coastal Harbours Act"" ends with its last word
    int last = end > 0 && syntax.part(end) == Part.QUOTE ? end - 1 : end;
    String lower = text.lower(last);
    Part part = syntax.part(last);
    boolean noun =
        part == Part.NOMINAL
            || part == Part.REPORT
            || isOfHappening(last)
            || ClueWords.isIn("hurt", lower) // "leaves ten people injured"
            || isWholeInfinitive(last);
    boolean office = Syntax.isIn("role", lower) && lower.endsWith("."); // "a letter to Sen."
    boolean goesOn =
        last + 1 < passage.phrases().sentenceEnd(last) && syntax.part(last + 1) != Part.STOP;
    boolean gerund =
        lower.endsWith("ing")
            && !syntax.isCapitalised(last)
            && !Syntax.isIn("noun-ing", lower)
            && last != happening.token()
            && !syntax.isCapitalised(last - 1); // "the Rafah crossing"
    add(Clue.TITLE_ENDS_LOOSE, !noun || office || (gerund && goesOn));
    add(
        Clue.TITLE_ENDS_GENERIC,
        Syntax.isIn("measure", lower)
            || Syntax.isIn("thin-noun", lower)
            || Syntax.isIn("charge-sheet", lower)
            || ClueWords.isIn("generic", lower));
    boolean verb =
        last > 0
            && !isOfHappening(last)
            && text.lower(last - 1).equals("to")
            && syntax.isBase(last)
            && !isWholeInfinitive(last);
    add(Clue.TITLE_ENDS_IN_VERB, verb);
    char c = phrase.title().charAt(phrase.title().length() - 1);
    boolean sum = phrase.title().substring(phrase.title().lastIndexOf(' ') + 1).startsWith("$");
    add(Clue.TITLE_ENDS_IN_NUMBER, Character.isDigit(c) && !sum);
    boolean back = false;
    for (TokenSpan span : phrase.spans()) {
      for (int t = span.first(); t < span.after(); t++) {
        back |= ClueWords.isIn("back", text.lower(t)) && !syntax.isTime(t);
      }
    }
    add(Clue.TITLE_POINTS_BACK, back);
    boolean same = false;
    for (TokenSpan span : phrase.spans()) {
      for (int t = span.first(); t < span.after(); t++) {
        same |= ClueWords.isIn("same", text.lower(t));
      }
    }
    add(Clue.TITLE_SAYS_SAME, same || endsWithKnown(last));
    TokenSpan object = phrase.object();
    boolean paper =
        object != null
            && phrase.spans().contains(object)
            && passage.letters().areSilent(new Complements(List.of(object), true), phrase.spans());
    boolean letter = passage.letters().areNamedOnly(phrase.spans());
    add(Clue.PAPER_SILENT, (paper || letter) && !clues.contains(Clue.TITLE_WITH_TAIL));
  }

  /** "A draft of the bill", "met with the commission": known to who read on. */
  private boolean endsWithKnown(int last) {
    String lower = text.lower(last);
    boolean thing = Syntax.isIn("body-head", lower) || ClueWords.isIn("generic", lower);
    return last > 0
        && thing
        && text.lower(last - 1).equals("the")
        && !text.token(last).equals("House");
  }

  private void behind() {
    int last = lastToken() + 1;
    if (last >= text.tokenCount() || text.sentenceOf(last) != text.sentenceOf(last - 1)) {
      clues.add(Clue.BEFORE_STOP);
      return;
    }
    if (passage.phrases().isSentenceTime(last)) {
      clues.add(Clue.BEFORE_TIME);
      return;
    }
    boolean dated = // "the protests of 1989"
        last + 1 < text.tokenCount() && passage.phrases().isSentenceTime(last + 1);
    boolean open = // "following allegations" of what: of those judged one in two was right
        text.lower(last).equals("of") && !syntax.isCapitalised(last - 1) && !dated;
    add(Clue.OPEN_CUT, open);
    clues.add(
        switch (syntax.part(last)) {
          case STOP -> Clue.BEFORE_STOP;
          case COMMA -> isList(last) ? Clue.BEFORE_LIST : Clue.BEFORE_COMMA;
          case PREPOSITION -> beforePreposition(last);
          case CONJUNCTION -> Clue.BEFORE_AND;
          case RELATIVE, SUBORDINATE -> Clue.BEFORE_RELATIVE;
          default -> Clue.BEFORE_WORD;
        });
  }

  /** "A bill" before "to fund clinics", "a scheme" before "involving": something of no name. */
  private void open() {
    int last = lastToken();
    int next = last + 1;
    int first = last;
    while (first > 0 && syntax.part(first - 1) == Part.NOMINAL && !syntax.isTime(first - 1)) {
      first--;
    }
    String article = first == 0 ? "" : text.lower(first - 1);
    boolean indefinite =
        article.equals("a") || article.equals("an") || text.lower(last).endsWith("s");
    boolean goesOn =
        next < text.tokenCount()
            && text.sentenceOf(next) == text.sentenceOf(last)
            && !passage.phrases().isSentenceTime(next)
            && switch (syntax.part(next)) {
              case PREPOSITION ->
                  !passage.phrases().isSentenceTime(Math.min(next + 1, text.tokenCount() - 1));
              case RELATIVE, VERB -> true;
              default -> text.lower(next).endsWith("ing");
            };
    add(Clue.TITLE_ENDS_OPEN, indefinite && !syntax.isCapitalised(last) && goesOn);
  }

  /** "The rally", "in the plot": a noun without a name that only the text before explains. */
  private void known() {
    KnownThings things = new KnownThings(syntax);
    boolean known = false;
    for (int i = 0; i < phrase.spans().size(); i++) {
      TokenSpan span = phrase.spans().get(i);
      known |= !span.equals(phrase.subject()) && things.areIn(span);
    }
    int first = phrase.spans().get(0).first();
    boolean body = // "the department's division", "the company"
        text.lower(first).equals("the") && Syntax.isIn("body-head", text.lower(first + 1));
    body &= !syntax.isCapitalised(first + 1);
    add(Clue.TITLE_WITH_KNOWN, known || body);
  }

  private Clue beforePreposition(int t) {
    if (t + 1 < text.tokenCount() && passage.phrases().isSentenceTime(t + 1)) {
      return Clue.BEFORE_TIME;
    }
    if (text.lower(t).equals("of")) {
      return Clue.BEFORE_OF;
    }
    boolean to = text.lower(t).equals("to") && t + 1 < text.tokenCount() && syntax.isBase(t + 1);
    return to ? Clue.BEFORE_TO : Clue.BEFORE_PREPOSITION;
  }

  /** "Fraud, theft and arson": a list goes on. */
  private boolean isList(int comma) {
    int next = comma + 1;
    return next < passage.phrases().sentenceEnd(comma)
        && syntax.part(next) == Part.NOMINAL
        && syntax.isCapitalised(next) == syntax.isCapitalised(comma - 1)
        && !syntax.isTime(next);
  }
}
