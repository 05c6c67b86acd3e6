package dev.dateline.producer.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks gzip, several members in a row included. Where the Java library takes whatever follows a
 * member for padding, this tells padding (zeros) from a member that is damaged at its start, so
 * that the rest of a file is not lost in silence.
 */
final class GzipMembers extends GZIPInputStream {

  private static final int TRAILER = 8;

  private boolean checked;

  GzipMembers(InputStream in, int bufferSize) throws IOException {
    super(in, bufferSize);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    if (count < 0 && !checked) {
      checked = true;
      checkPadding();
    }
    return count;
  }

  private void checkPadding() throws IOException {
    int unused = inf.getRemaining();
    requireZeros(buf, len - unused + TRAILER, len);
    byte[] rest = new byte[buf.length];
    for (int count = in.read(rest); count >= 0; count = in.read(rest)) {
      requireZeros(rest, 0, count);
    }
  }

  private static void requireZeros(byte[] bytes, int startInclusive, int endExclusive)
      throws ZipException {
    for (int i = startInclusive; i < endExclusive; i++) {
      if (bytes[i] != 0) {
        throw new ZipException("what follows the last whole part is no gzip data");
      }
    }
  }
}
