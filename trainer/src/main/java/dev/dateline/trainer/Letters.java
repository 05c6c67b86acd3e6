package dev.dateline.trainer;

import dev.dateline.extract.entity.tagger.Labels;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Short letters around a paragraph of a document, with people whom the document names as sender and
 * addressee. News text has nobody who is called by a given name alone on a line of its own; mail
 * and posts consist of that.
 */
final class Letters {

  /** Of so many documents in a hundred a letter is made. */
  private static final int SHARE = 25;

  private static final int LONGEST_PARAGRAPH = 600;
  private static final String[] GREETINGS = {"%s,", "Hi %s,", "Dear %s,", "%s:", "%s", "Hi %s!"};
  private static final String[] CLOSINGS = {"Thanks,", "Regards,", "Best,", "Thx", "Cheers,", "--"};

  private final StringBuilder text = new StringBuilder();
  private final List<NameSpan> names = new ArrayList<>();

  private Letters() {}

  /** A text and the names in it. */
  record Letter(String text, List<NameSpan> names) {}

  /** The letter of a document, if it gets one. */
  static Optional<Letter> of(Document document, List<NameSpan> names) {
    int percentile = Corpora.percentile("letter of " + document.id());
    List<String[]> people = people(document.text(), names);
    if (percentile >= SHARE || people.isEmpty()) {
      return Optional.empty();
    }
    Letters letter = new Letters();
    String[] to = people.get(0);
    String[] from = people.get(people.size() - 1);
    String greeting = GREETINGS[percentile % GREETINGS.length];
    letter.line(greeting, to[0]);
    letter.paragraph(document.text(), names);
    letter.text.append(CLOSINGS[(percentile / 3) % CLOSINGS.length]).append("\n\n");
    letter.line("%s", from[0]);
    if (percentile % 2 == 0) {
      letter.line("%s", from[0] + " " + from[1]);
      letter.line("From: %s", from[0] + " " + from[1]);
      letter.line("\"%s\" wrote:", to[1] + ", " + to[0]);
    }
    return Optional.of(new Letter(letter.text.toString(), letter.names));
  }

  /** Given name and surname of the people who are named with just these. */
  private static List<String[]> people(String text, List<NameSpan> names) {
    Set<String> full = new LinkedHashSet<>();
    for (NameSpan name : names) {
      if (name.kind() == Labels.PERSON) {
        full.add(text.substring(name.start(), name.end()));
      }
    }
    List<String[]> people = new ArrayList<>();
    for (String name : full) {
      String[] parts = name.split(" ", -1);
      if (parts.length == 2 && parts[0].length() > 2 && !parts[0].endsWith(".")) {
        people.add(parts);
      }
    }
    return people;
  }

  private void line(String pattern, String name) {
    int start = text.length() + pattern.indexOf("%s");
    text.append(pattern.replace("%s", name)).append("\n\n");
    names.add(new NameSpan(start, start + name.length(), Labels.PERSON));
  }

  /** The first paragraph that is not too long, in its own words. */
  private void paragraph(String body, List<NameSpan> bodyNames) {
    int from = 0;
    int end = body.indexOf("\n\n");
    while (end >= 0 && (end - from > LONGEST_PARAGRAPH || end - from < 40)) {
      from = end + 2;
      end = body.indexOf("\n\n", from);
    }
    if (end < 0) {
      return;
    }
    int shift = text.length() - from;
    for (NameSpan name : bodyNames) {
      if (name.start() >= from && name.end() <= end) {
        names.add(new NameSpan(name.start() + shift, name.end() + shift, name.kind()));
      }
    }
    text.append(body, from, end).append("\n\n");
  }
}
