package dev.dateline.producer.input;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The whole stream is the one piece. */
final class WholeSplitter extends Splitter {

  private boolean taken;

  WholeSplitter(InputStream in, int maxPieceBytes) {
    super(in, maxPieceBytes);
  }

  @Override
  @Nullable Cut cut() throws IOException {
    if (taken) {
      return null;
    }
    taken = true;
    begin();
    takeAll();
    return taken();
  }
}
