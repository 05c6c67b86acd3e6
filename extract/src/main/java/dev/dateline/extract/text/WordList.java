package dev.dateline.extract.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A list of ASCII words in classes, asked for a stretch of a text without making a string of it. An
 * open-addressed table of the words in lower case. Immutable.
 *
 * <p>The resource is plain text: words apart by white space, {@code #} to the end of the line a
 * comment, {@code [name]} on a line of its own the class of what follows. A word with a capital
 * asks for one in the text.
 */
final class WordList {

  /** The class of a word that is not in the list. */
  static final int NONE = -1;

  private final @Nullable String[] words;
  private final byte[] classes;
  private final int longest;

  private WordList(List<String> entries, List<Integer> classOf) {
    int size = Integer.highestOneBit(Math.max(4, entries.size())) * 4;
    words = new String[size];
    classes = new byte[size];
    int max = 0;
    for (int k = 0; k < entries.size(); k++) {
      String word = entries.get(k);
      int slot = hash(word, 0, word.length()) & (size - 1);
      while (words[slot] != null) {
        slot = (slot + 1) & (size - 1);
      }
      words[slot] = word;
      classes[slot] = classOf.get(k).byteValue();
      max = Math.max(max, word.length());
    }
    longest = max;
  }

  /**
   * Reads a list.
   *
   * @param classNames the names that may stand in brackets; words before the first are of class 0
   */
  static WordList load(String resource, String... classNames) {
    List<String> entries = new ArrayList<>();
    List<Integer> classOf = new ArrayList<>();
    try (BufferedReader reader = open(resource)) {
      int current = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String content = line.replaceFirst("#.*", "").strip();
        if (content.startsWith("[")) {
          current = List.of(classNames).indexOf(content.substring(1, content.length() - 1));
          if (current < 0) {
            throw new IllegalStateException(
                resource + ": class " + content + " is none of " + List.of(classNames));
          }
          continue;
        }
        for (String word : content.split("\\s+", -1)) {
          if (!word.isEmpty()) {
            entries.add(word);
            classOf.add(current);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new WordList(entries, classOf);
  }

  private static BufferedReader open(String resource) {
    InputStream in = WordList.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException("no resource \"" + resource + "\" beside " + WordList.class);
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }

  /** The class of a stretch of text, or {@link #NONE}. */
  int classOf(String text, int startInclusive, int endExclusive) {
    if (endExclusive - startInclusive > longest) {
      return NONE;
    }
    int slot = hash(text, startInclusive, endExclusive) & (words.length - 1);
    for (String word = words[slot]; word != null; word = words[slot]) {
      if (matches(word, text, startInclusive, endExclusive)) {
        return classes[slot];
      }
      slot = (slot + 1) & (words.length - 1);
    }
    return NONE;
  }

  private static boolean matches(String word, String text, int start, int end) {
    return word.length() == end - start
        && text.regionMatches(true, start, word, 0, word.length())
        && (CharClass.of(word.charAt(0)) != CharClass.UPPER
            || CharClass.of(text.charAt(start)) == CharClass.UPPER);
  }

  private static int hash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      hash = 31 * hash + (c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    return hash ^ (hash >>> 15);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "WordList[longest %d]", longest);
  }
}
