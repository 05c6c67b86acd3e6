package dev.dateline.producer.input;

import dev.dateline.extract.PublicationTime;
import dev.dateline.topics.Article;
import dev.dateline.topics.ContentHash;
import dev.dateline.topics.InvalidRecordException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The format of the seeds: {@code " date 2025-06-20 Text of the article …Yonhap"}.
 *
 * <p>The body is exactly what follows the date and one space, but for one newline at the end of the
 * file. In the file of a retraction ({@link SeedName}) the date is the day on which the original
 * was published and the text is the reason; when it was withdrawn is not known.
 */
final class SeedFormat {

  private static final Pattern FORM =
      Pattern.compile(" ?date (?<date>[^ \\r\\n]*)(?: (?<text>.*))?", Pattern.DOTALL);
  private static final Pattern ANOTHER = Pattern.compile("\\n ?date [0-9]{4}-[0-9]{2}-[0-9]{2} ");

  private SeedFormat() {}

  /**
   * Reads the one article of a file.
   *
   * @param stem the file's name without its endings
   * @throws InvalidRecordException if it is none; the message names field and value
   */
  static Article readFile(byte[] bytes, String stem) {
    SeedName name = SeedName.of(stem);
    Matcher parts = parts(Utf8.decode(bytes));
    PublicationTime published = date(parts.group("date"));
    String text = text(parts);
    Matcher another = ANOTHER.matcher(text);
    if (another.find()) {
      throw new InvalidRecordException(
          "text: another article begins at "
              + Quoted.text(text.substring(another.start() + 1))
              + "; expected one article a file");
    }
    if (name.kind() == SeedName.Kind.ARTICLE) {
      return article(name.id(), published, text).withVersion(name.version());
    }
    if (text.isBlank()) {
      throw new InvalidRecordException(
          "retracted.reason: is " + Quoted.text(text) + "; expected the reason behind the date");
    }
    return Article.retraction(
        name.id(), published, name.version(), new Article.Retraction(text, null));
  }

  /**
   * Reads an article from a line that has no file's name: its id is a hash of the line, so that the
   * same line is the same article wherever it comes from.
   *
   * @throws InvalidRecordException if it is none
   */
  static Article readLine(byte[] bytes) {
    String line = Utf8.decode(bytes);
    Matcher parts = parts(line);
    PublicationTime published = date(parts.group("date"));
    return article("line-" + ContentHash.hex(line.strip()), published, text(parts));
  }

  /** Whether bytes begin as this format does. */
  static boolean looksLike(byte[] bytes) {
    int start = Utf8.startsWithMark(bytes) ? 3 : 0;
    int from = start < bytes.length && bytes[start] == ' ' ? start + 1 : start;
    byte[] word = {'d', 'a', 't', 'e', ' '};
    return bytes.length >= from + word.length
        && Arrays.equals(bytes, from, from + word.length, word, 0, word.length);
  }

  private static Article article(String id, PublicationTime published, String text) {
    return Article.of(id, published, text).withSource(SourceLine.in(text).orElse(null));
  }

  private static Matcher parts(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new InvalidRecordException(
          "text: begins with "
              + Quoted.text(text)
              + "; expected \" date YYYY-MM-DD \" and the article");
    }
    return parts;
  }

  private static String text(Matcher parts) {
    String text = parts.group("text");
    if (text == null) {
      return "";
    }
    if (text.endsWith("\n")) {
      int end = text.length() - (text.endsWith("\r\n") ? 2 : 1);
      return text.substring(0, end);
    }
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private static PublicationTime date(String value) {
    try {
      return PublicationTime.parse(value);
    } catch (IllegalArgumentException e) {
      throw new InvalidRecordException(
          "published: is "
              + Quoted.text(value)
              + "; expected a day that exists, from 0001-01-01 to 9999-12-31, as YYYY-MM-DD, or an"
              + " instant with its offset such as 2025-06-20T09:30:00+09:00",
          e);
    }
  }
}
