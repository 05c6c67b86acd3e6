package dev.dateline.producer.input;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Each line that is not blank is a piece, without the line feed that ends it. */
final class LineSplitter extends Splitter {

  LineSplitter(InputStream in, int maxPieceBytes) {
    super(in, maxPieceBytes);
  }

  @Override
  @Nullable Cut cut() throws IOException {
    boolean more = true;
    while (more) {
      begin();
      more = takeLine();
      boolean blank = pieceIsBlank();
      Cut line = taken();
      if (more) {
        drop();
      }
      if (!blank) {
        return line;
      }
      discard();
    }
    return null;
  }
}
