package dev.dateline.producer.input;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file is, told by its name.
 *
 * @param content what stands in it
 * @param packing how it is packed
 * @param stem its name without the endings, case kept
 */
record FileForm(Content content, Packing packing, String stem) {

  /** The endings that are read, for messages. */
  static final String EXPECTED = ".txt, .ndjson, .jsonl or .json, plain or with .gz or .zst";

  /** What stands in a file. */
  enum Content {
    /** One article in the one-line format of the seeds. */
    SEED("txt"),
    /** One JSON object a line. */
    JSON_LINES("ndjson|jsonl"),
    /** JSON objects, spread over lines as they like, one by one or in one array. */
    JSON("json");

    private final Pattern name;

    Content(String endings) {
      this.name = named(endings);
    }
  }

  /** How a file is packed. */
  enum Packing {
    GZIP("gz"),
    ZSTD("zst|zstd"),
    NONE("");

    private final Pattern name;

    Packing(String endings) {
      this.name = named(endings);
    }
  }

  private static Pattern named(String endings) {
    String ending = endings.isEmpty() ? "" : "\\.(?:" + endings + ")";
    return Pattern.compile("(.*)" + ending, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  }

  /** The form of a file of this name; empty where the name is of none that is read. */
  static Optional<FileForm> of(String name) {
    for (Packing packing : Packing.values()) {
      Matcher packed = packing.name.matcher(name);
      if (packed.matches()) {
        return unpacked(packed.group(1), packing);
      }
    }
    return Optional.empty();
  }

  private static Optional<FileForm> unpacked(String name, Packing packing) {
    for (Content content : Content.values()) {
      Matcher named = content.name.matcher(name);
      if (named.matches()) {
        return Optional.of(new FileForm(content, packing, named.group(1)));
      }
    }
    return Optional.empty();
  }
}
