package dev.dateline.extract.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lines of a resource of words, without comments ("#" to the end of the line) and empty lines. */
public final class WordTable {

  private WordTable() {}

  /**
   * Reads a resource beside a class.
   *
   * @throws IllegalStateException if there is none of the name
   */
  public static List<String> lines(Class<?> beside, String name) {
    List<String> lines = new ArrayList<>();
    InputStream found = beside.getResourceAsStream(name);
    if (found == null) {
      throw new IllegalStateException(
          "resource \"" + name + "\" beside " + beside.getName() + " is missing from the jar");
    }
    try (InputStream stream = found;
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int comment = line.indexOf('#');
        String content = (comment < 0 ? line : line.substring(0, comment)).strip();
        if (!content.isEmpty()) {
          lines.add(content);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("resource \"" + name + "\" cannot be read", e);
    }
    return lines;
  }
}
