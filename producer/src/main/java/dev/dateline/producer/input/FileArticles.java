package dev.dateline.producer.input;

import com.github.luben.zstd.ZstdInputStream;
import dev.dateline.topics.Article;
import dev.dateline.topics.InvalidRecordException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;

/** The articles of one file or of standard input, one outcome after the other. */
final class FileArticles implements Closeable {

  private static final int BUFFER_SIZE = 64 * 1024;

  private static final Reading UNKNOWN =
      bytes -> {
        throw new InvalidRecordException(
            "the name ends as that of no article; expected " + FileForm.EXPECTED);
      };

  private final String shown;
  private final CountingStream counted;
  private final InputStream unpacked;
  private final Splitter splitter;
  private final Reading reading;
  private final int maxPieceBytes;
  private final Release release;

  /** How a piece becomes an article. */
  private interface Reading {
    Article read(byte[] bytes);
  }

  private FileArticles(
      String shown, CountingStream counted, InputStream unpacked, Opened opened, Limits limits) {
    this.shown = shown;
    this.counted = counted;
    this.unpacked = unpacked;
    this.splitter = opened.splitter;
    this.reading = opened.reading;
    this.maxPieceBytes = limits.maxPieceBytes();
    this.release = limits.release();
  }

  /** What holds for every file of a run. */
  record Limits(int maxPieceBytes, Release release) {}

  private record Opened(Splitter splitter, Reading reading) {}

  static FileArticles open(InputFile.OnDisk file, Limits limits) throws IOException {
    CountingStream counted = new CountingStream(Files.newInputStream(file.path()));
    try {
      FileForm.Packing packing = file.form().map(FileForm::packing).orElse(FileForm.Packing.NONE);
      InputStream unpacked = text(unpack(counted, packing));
      Opened opened =
          file.form()
              .map(form -> opened(unpacked, form, limits))
              .orElseGet(() -> unknown(unpacked, limits));
      return new FileArticles(file.shown(), counted, unpacked, opened, limits);
    } catch (IOException e) {
      counted.close();
      throw e;
    }
  }

  /** Standard input: a JSON object or an article in the seeds' format on each line. */
  static FileArticles standardInput(InputFile.Standard input, InputStream in, Limits limits)
      throws IOException {
    CountingStream counted = new CountingStream(in);
    InputStream text = text(counted);
    Splitter lines = new LineSplitter(text, limits.maxPieceBytes());
    return new FileArticles(
        input.shown(), counted, text, new Opened(lines, FileArticles::anyLine), limits);
  }

  /** One file in another is an honest mistake; line by line it would give a million rejections. */
  private static InputStream text(InputStream unpacked) throws IOException {
    PushbackInputStream text = new PushbackInputStream(unpacked, PackedStart.LENGTH);
    byte[] start;
    try {
      start = text.readNBytes(PackedStart.LENGTH);
    } catch (IOException e) {
      return failing(unpacked, e);
    }
    text.unread(start);
    String problem = PackedStart.problem(start);
    if (problem != null) {
      throw new IOException(problem);
    }
    return text;
  }

  /** It fails where it would have failed without the look at its start: when it is read. */
  private static InputStream failing(InputStream in, IOException failure) {
    return new FilterInputStream(in) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        throw failure;
      }
    };
  }

  private static InputStream unpack(CountingStream in, FileForm.Packing packing)
      throws IOException {
    return switch (packing) {
      case NONE -> in;
      case GZIP ->
          new Unpacked(new GzipMembers(new BufferedInputStream(in, BUFFER_SIZE), BUFFER_SIZE), in);
      case ZSTD -> new Unpacked(new ZstdInputStream(new BufferedInputStream(in, BUFFER_SIZE)), in);
    };
  }

  private static Opened opened(InputStream in, FileForm form, Limits limits) {
    int max = limits.maxPieceBytes();
    return switch (form.content()) {
      case SEED ->
          new Opened(new WholeSplitter(in, max), bytes -> SeedFormat.readFile(bytes, form.stem()));
      case JSON_LINES -> new Opened(new LineSplitter(in, max), JsonFormat::read);
      case JSON -> new Opened(new JsonSplitter(in, max), JsonFormat::read);
    };
  }

  private static Opened unknown(InputStream in, Limits limits) {
    return new Opened(new WholeSplitter(in, limits.maxPieceBytes()), UNKNOWN);
  }

  private static Article anyLine(byte[] bytes) {
    return SeedFormat.looksLike(bytes) ? SeedFormat.readLine(bytes) : JsonFormat.read(bytes);
  }

  long bytesRead() {
    return counted.count();
  }

  /** The next outcome; null at the end. */
  @Nullable ReadOutcome next() {
    Cut cut = splitter.next();
    if (cut == null) {
      return null;
    }
    Place place = reading == UNKNOWN ? Place.whole(shown) : new Place(shown, cut.line());
    if (cut instanceof Cut.Whole whole) {
      return read(new InputPiece(place, whole.bytes()), whole.bytes());
    }
    if (cut instanceof Cut.TooLong tooLong) {
      return reject(
          place, "has %d bytes; expected at most %d".formatted(tooLong.length(), maxPieceBytes));
    }
    if (cut instanceof Cut.Broken broken) {
      return broken(broken, place);
    }
    return reject(place, "the array that begins here is not closed; the file may have been cut");
  }

  private ReadOutcome read(InputPiece piece, byte[] bytes) {
    Article article;
    try {
      article = reading.read(bytes);
    } catch (InvalidRecordException e) {
      return ReadOutcome.Rejected.at(piece, String.valueOf(e.getMessage()));
    }
    return release.decide(piece, article);
  }

  private ReadOutcome broken(Cut.Broken broken, Place place) {
    String why = broken.why().getMessage();
    byte[] partial = broken.partial();
    return ReadOutcome.Rejected.at(
        new InputPiece(place, partial.length == 0 ? null : partial),
        "cannot be read on after %d bytes of text: %s; what came before was read, make the file anew"
            .formatted(broken.position(), why == null ? "it ends too early" : why));
  }

  private static ReadOutcome reject(Place place, String reason) {
    return ReadOutcome.Rejected.at(new InputPiece(place, null), reason);
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }
}
