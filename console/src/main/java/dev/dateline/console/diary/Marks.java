package dev.dateline.console.diary;

import dev.dateline.topics.CalendarEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * What the user hides and pins. A pinned event is in the diary whatever its prominence; a hidden
 * one never. The file has a line for each, {@code hide ID} or {@code pin ID}, and comments from
 * {@code #}; an id is that of the event or, as that may change when an earlier article turns up,
 * the handle of any of its claims ({@code <article id>#e1}).
 *
 * @param hidden ids or handles
 * @param pinned ids or handles
 */
public record Marks(Set<String> hidden, Set<String> pinned) {

  /** Nothing hidden, nothing pinned. */
  public static final Marks NONE = new Marks(Set.of(), Set.of());

  public Marks {
    hidden = Set.copyOf(hidden);
    pinned = Set.copyOf(pinned);
  }

  /**
   * Reads a file of marks.
   *
   * @throws IllegalArgumentException if a line is none; the message names file, line and text
   */
  public static Marks read(Path file) throws IOException {
    Set<String> hidden = new HashSet<>();
    Set<String> pinned = new HashSet<>();
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      // A handle holds a "#" without a space before it.
      int comment = line.startsWith("#") ? 0 : line.indexOf(" #");
      String text = (comment < 0 ? line : line.substring(0, comment)).strip();
      if (text.isEmpty()) {
        continue;
      }
      String[] words = text.split("\\s+", 2);
      boolean known = words.length == 2 && (words[0].equals("hide") || words[0].equals("pin"));
      if (!known) {
        throw new IllegalArgumentException(
            "%s, line %d: is \"%s\"; expected \"hide ID\" or \"pin ID\""
                .formatted(file, number, text));
      }
      (words[0].equals("hide") ? hidden : pinned).add(words[1]);
    }
    return new Marks(hidden, pinned);
  }

  boolean hides(CalendarEvent event) {
    return names(hidden, event);
  }

  boolean pins(CalendarEvent event) {
    return names(pinned, event);
  }

  private static boolean names(Set<String> ids, CalendarEvent event) {
    return !ids.isEmpty()
        && (ids.contains(event.id()) || event.claims().stream().anyMatch(ids::contains));
  }
}
