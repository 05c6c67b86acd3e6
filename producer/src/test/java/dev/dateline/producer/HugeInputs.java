package dev.dateline.producer;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/**
 * Bad input that would be too large to keep, by the name of its file, with a good article behind.
 */
enum HugeInputs {
  DEEP_JSON("deep.ndjson", "line 1: value: is refused: Document nesting depth (65) exceeds") {
    @Override
    void write(OutputStream out) throws IOException {
      line(out, "{\"id\":\"x\",\"x\":" + "[".repeat(1_000_000));
    }
  },
  DEEP_BUT_CLOSED_JSON("closed.ndjson", "Document nesting depth (65) exceeds") {
    @Override
    void write(OutputStream out) throws IOException {
      line(out, "{\"x\":".repeat(100_000) + "1" + "}".repeat(100_000));
    }
  },
  NUMBER_OF_A_MILLION_DIGITS("digits.ndjson", "Number value length (1000000) exceeds") {
    @Override
    void write(OutputStream out) throws IOException {
      line(out, article("\"x\"", ",\"version\":" + "9".repeat(1_000_000)));
    }
  },
  UNKNOWN_NUMBER_OF_A_MILLION_DIGITS("unknown.ndjson", "Number value length (1000000) exceeds") {
    @Override
    void write(OutputStream out) throws IOException {
      line(out, article("\"x\"", ",\"price\":0." + "9".repeat(999_999)));
    }
  },
  LONG_NAME("name.ndjson", "value: is refused: Name length (") {
    @Override
    void write(OutputStream out) throws IOException {
      line(out, article("\"x\"", ",\"" + "n".repeat(2_000_000) + "\":1"));
    }
  },
  BODY_OF_5000001_CHARACTERS("body.ndjson", "body: has 5000001 characters; expected at most") {
    @Override
    void write(OutputStream out) throws IOException {
      line(out, "{\"id\":\"x\",\"published\":\"2025-06-20\",\"body\":\"" + text(5_000_001) + "\"}");
    }
  },
  SEED_OF_5000001_CHARACTERS("seed.txt", "body: has 5000001 characters; expected at most") {
    @Override
    void write(OutputStream out) throws IOException {
      out.write((" date 2025-06-20 " + text(5_000_001)).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    boolean aloneInItsFile() {
      return true;
    }
  },
  LINE_OF_40_MEGABYTES("line.ndjson", "line 1: has 40000000 bytes; expected at most 33554432") {
    @Override
    void write(OutputStream out) throws IOException {
      line(out, text(40_000_000));
    }
  },
  OBJECT_OF_40_MEGABYTES("object.json", "line 1: has 40000006 bytes; expected at most 33554432") {
    @Override
    void write(OutputStream out) throws IOException {
      line(out, "{\"a\"\n:" + text(39_999_999) + "}");
    }
  },
  GZIP_BOMB("bomb.ndjson.gz", "it unpacks to more than 500 times its size") {
    @Override
    void write(OutputStream out) throws IOException {
      ByteArrayOutputStream member = new ByteArrayOutputStream();
      try (OutputStream packed = new GZIPOutputStream(member)) {
        packed.write(new byte[16 * 1024 * 1024]);
      }
      for (int i = 0; i < 1_000; i++) {
        member.writeTo(out);
      }
    }

    @Override
    boolean aloneInItsFile() {
      return true;
    }
  },
  GZIP_BOMB_OF_LINES("lines.ndjson.gz", "it unpacks to more than 500 times its size") {
    @Override
    void write(OutputStream out) throws IOException {
      ByteArrayOutputStream member = new ByteArrayOutputStream();
      try (OutputStream packed = new GZIPOutputStream(member)) {
        packed.write("\n".repeat(16 * 1024 * 1024).getBytes(StandardCharsets.UTF_8));
      }
      for (int i = 0; i < 1_000; i++) {
        member.writeTo(out);
      }
    }

    @Override
    boolean aloneInItsFile() {
      return true;
    }
  },
  ZSTD_BOMB("bomb.json.zst", "it unpacks to more than 500 times its size") {
    @Override
    void write(OutputStream out) throws IOException {
      ByteArrayOutputStream frame = new ByteArrayOutputStream();
      try (OutputStream packed = new ZstdOutputStream(frame)) {
        packed.write(new byte[64 * 1024 * 1024]);
      }
      for (int i = 0; i < 300; i++) {
        frame.writeTo(out);
      }
    }

    @Override
    boolean aloneInItsFile() {
      return true;
    }
  };

  private final String file;
  private final String expected;

  HugeInputs(String file, String expected) {
    this.file = file;
    this.expected = expected;
  }

  abstract void write(OutputStream out) throws IOException;

  /** Whether there can be no article behind it. */
  boolean aloneInItsFile() {
    return false;
  }

  /** What the message must contain. */
  String expected() {
    return expected;
  }

  Path in(Path folder) throws IOException {
    Path path = folder.resolve(file);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
      write(out);
      if (!aloneInItsFile()) {
        line(out, article("\"good\"", ""));
      }
    }
    return path;
  }

  static void line(OutputStream out, String line) throws IOException {
    out.write(line.getBytes(StandardCharsets.UTF_8));
    out.write('\n');
  }

  static String article(String id, String more) {
    return "{\"id\":" + id + ",\"published\":\"2025-06-20\",\"body\":\"Some text.\"" + more + "}";
  }

  static String text(int length) {
    return "a".repeat(length);
  }
}
