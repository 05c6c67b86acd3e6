package dev.dateline.extract.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines of a resource of this package that are neither empty nor a comment. */
final class ResourceLines {

  private ResourceLines() {}

  static List<String> of(String resource) {
    InputStream in = ResourceLines.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException(
          "no resource \"" + resource + "\" beside " + ResourceLines.class.getName());
    }
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          lines.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }
}
