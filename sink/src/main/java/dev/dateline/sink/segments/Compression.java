package dev.dateline.sink.segments;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * How a segment is compressed. A file is a row of frames (RFC 8878) or members (RFC 1952), one for
 * each batch; each can be told from what follows and carries a checksum of its content. Tools read
 * such a row as one ({@code zstdcat}, {@code zcat}).
 */
public enum Compression {
  ZSTD("zst") {
    @Override
    public byte[] frame(byte[] lines) {
      try (ZstdCompressCtx context = new ZstdCompressCtx()) {
        return context.setChecksum(true).setContentSize(true).setLevel(LEVEL).compress(lines);
      }
    }

    @Override
    @Nullable Frame frameAt(byte[] file, int start) {
      try {
        long size = Zstd.findFrameCompressedSize(file, start, file.length - start);
        if (Zstd.isError(size) || size <= 0 || size > file.length - start) {
          return null;
        }
        int end = start + (int) size;
        long content = Zstd.getFrameContentSize(file, start, (int) size);
        if (content < 0 || content > MAX_FRAME_BYTES) {
          return null;
        }
        byte[] lines = unpack(file, start, (int) size, (int) content);
        return lines == null ? null : new Frame(lines, end);
      } catch (ZstdException | IllegalArgumentException | IndexOutOfBoundsException e) {
        return null;
      }
    }
  },
  GZIP("gz") {
    @Override
    public byte[] frame(byte[] lines) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream(lines.length / 4);
      try (GZIPOutputStream gzip = new FastGzip(packed)) {
        gzip.write(lines);
      } catch (IOException e) {
        throw new UncheckedIOException("bytes in memory cannot fail to be written", e);
      }
      return packed.toByteArray();
    }

    @Override
    @Nullable Frame frameAt(byte[] file, int start) {
      // The header as java.util.zip writes it: ten bytes without name or comment.
      for (int i = 0; i < GZIP_HEADER.length; i++) {
        if (start + GZIP_HEADER_BYTES + GZIP_TRAILER_BYTES > file.length
            || file[start + i] != GZIP_HEADER[i]) {
          return null;
        }
      }
      int begin = start + GZIP_HEADER_BYTES;
      Inflater inflater = new Inflater(true);
      try {
        inflater.setInput(file, begin, file.length - begin);
        byte[] lines = inflateAll(inflater);
        int trailer = begin + (int) inflater.getBytesRead();
        if (lines == null || trailer + GZIP_TRAILER_BYTES > file.length) {
          return null;
        }
        CRC32 checksum = new CRC32();
        checksum.update(lines);
        boolean sound =
            littleEndian(file, trailer) == (int) checksum.getValue()
                && littleEndian(file, trailer + Integer.BYTES) == lines.length;
        return sound ? new Frame(lines, trailer + GZIP_TRAILER_BYTES) : null;
      } catch (DataFormatException e) {
        return null;
      } finally {
        inflater.end();
      }
    }
  };

  /** The quickest of gzip's levels, a fraction of the work of its default. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  /**
   * A sound frame.
   *
   * @param lines its content
   * @param endExclusive where the next one begins
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, and of one reader alone
  public record Frame(byte[] lines, int endExclusive) {}

  /** zstd's own default: faster than the disk, a quarter of the size. */
  private static final int LEVEL = 3;

  /** More than a batch can have; what claims more is damaged. */
  private static final int MAX_FRAME_LOG = 29;

  private static final int MAX_FRAME_BYTES = 1 << MAX_FRAME_LOG;

  private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, 8, 0};
  private static final int GZIP_HEADER_BYTES = 10;
  private static final int GZIP_TRAILER_BYTES = 8;

  private final String ending;

  Compression(String ending) {
    this.ending = ending;
  }

  /** The ending of a file's name behind its last dot. */
  public String ending() {
    return ending;
  }

  /** Lines as one frame. */
  public abstract byte[] frame(byte[] lines);

  /** The frame that begins at a place of a file; null if none does, or it is torn or damaged. */
  abstract @Nullable Frame frameAt(byte[] file, int start);

  /**
   * Piece by piece: the size that a damaged frame states may be anything, and room for it would be
   * more than the heap has.
   */
  private static byte @Nullable [] unpack(byte[] file, int start, int size, int content) {
    try (ZstdInputStreamNoFinalizer unpacked =
        new ZstdInputStreamNoFinalizer(new ByteArrayInputStream(file, start, size))) {
      unpacked.setLongMax(MAX_FRAME_LOG);
      byte[] lines = unpacked.readNBytes(content);
      return lines.length == content && unpacked.read() < 0 ? lines : null;
    } catch (IOException e) {
      return null;
    }
  }

  private static byte @Nullable [] inflateAll(Inflater inflater) throws DataFormatException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[64 * 1024];
    while (!inflater.finished()) {
      int length = inflater.inflate(buffer);
      if (length == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
        return null;
      }
      if (all.size() + length > MAX_FRAME_BYTES) {
        return null;
      }
      all.write(buffer, 0, length);
    }
    return all.toByteArray();
  }

  private static int littleEndian(byte[] bytes, int start) {
    return (bytes[start] & 0xff)
        | (bytes[start + 1] & 0xff) << 8
        | (bytes[start + 2] & 0xff) << 16
        | (bytes[start + 3] & 0xff) << 24;
  }
}
