package dev.dateline.producer.input;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Each JSON object is a piece: several may follow one another, on one line or spread over many, or
 * be the elements of one array. Brackets are counted and strings passed over, nothing is parsed, so
 * a piece holds the bytes as they came, whatever is wrong with them.
 *
 * <p>A string that was never closed would swallow all that follows. Since JSON has no line feed in
 * a string, an opening brace at the start of a line inside one is taken as the next object.
 */
final class JsonSplitter extends Splitter {

  private boolean inArray;
  private long arrayLine;

  JsonSplitter(InputStream in, int maxPieceBytes) {
    super(in, maxPieceBytes);
  }

  @Override
  @Nullable Cut cut() throws IOException {
    int first = passSeparators();
    if (first < 0) {
      if (inArray) {
        inArray = false;
        return new Cut.Unclosed(arrayLine);
      }
      return null;
    }
    begin();
    if (first == '{' || first == '[') {
      takeBracketed();
    } else {
      takeStray();
    }
    return taken();
  }

  /** Passes white space, and the brackets and commas of the outer array. */
  private int passSeparators() throws IOException {
    int c = peek();
    while (c >= 0) {
      if (!inArray && c == '[') {
        inArray = true;
        arrayLine = line();
      } else if (inArray && c == ']') {
        inArray = false;
      } else if (!isSpace(c) && !(inArray && c == ',')) {
        return c;
      }
      drop();
      c = peek();
    }
    return c;
  }

  private void takeBracketed() throws IOException {
    int depth = 0;
    boolean inString = false;
    boolean escaped = false;
    int before = LF;
    for (int c = peek(); c >= 0; c = peek()) {
      if (inString) {
        if (c == '{' && before == LF) {
          return;
        }
        inString = escaped || c != '"';
        escaped = !escaped && c == '\\';
      } else if (c == '"') {
        inString = true;
      } else if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      }
      take();
      before = c;
      if (depth == 0) {
        return;
      }
    }
  }

  /** What is neither object nor array ends with its line, in an array also at the next element. */
  private void takeStray() throws IOException {
    boolean inString = false;
    for (int c = peek(); c >= 0 && c != LF; c = peek()) {
      if (inArray && !inString && (c == ',' || c == ']')) {
        return;
      }
      if (c == '"') {
        inString = !inString;
      }
      take();
    }
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\r' || c == LF;
  }
}
