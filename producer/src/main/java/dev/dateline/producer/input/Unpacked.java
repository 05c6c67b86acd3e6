package dev.dateline.producer.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * What a packed file unpacks to, up to the bound that tells an archive from a bomb: a small file
 * that unpacks without end would be read without end, though never held in memory.
 *
 * <p>Articles shrink to a third or a tenth, and thousand copies of one to a hundredth or so; gzip
 * cannot do better than 1:1030, zstd than some 1:20000, and both come near it only where there is
 * nothing to read. The first bytes are free, so that small files may be as odd as they like.
 */
final class Unpacked extends FilterInputStream {

  static final int MAX_RATIO = 500;
  static final long FREE_BYTES = 64L * 1024 * 1024;

  private final CountingStream packed;
  private long count;

  /**
   * A bounded stream.
   *
   * @param unpacked to be read
   * @param packed counts what it takes to unpack it
   */
  Unpacked(InputStream unpacked, CountingStream packed) {
    super(unpacked);
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int n = super.read(target, offset, length);
    if (n > 0) {
      count += n;
      if (count > FREE_BYTES && count / MAX_RATIO > packed.count()) {
        throw new IOException(
            "it unpacks to more than %d times its size, as no archive of articles does"
                .formatted(MAX_RATIO));
      }
    }
    return n;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
