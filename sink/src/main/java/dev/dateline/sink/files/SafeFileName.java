package dev.dateline.sink.files;

import dev.dateline.topics.ContentHash;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * File names for ids, whatever the id, on any file system.
 *
 * <p>Small and capital ASCII letters, digits, {@code _}, and {@code .} and {@code -} inside stay as
 * they are; every other byte of the id's UTF-8 is escaped as in a URL, {@code %2F}. So are the
 * first letter of a name that Windows reserves ({@code con}, {@code nul.txt}), and the dot of a
 * final {@code .retracted}, which would be the file of another id's retraction. Nothing outside
 * ASCII stays, because file systems differ in the normalisation of Unicode.
 *
 * <p>Some file systems take {@code A} for {@code a}. A name with capitals therefore ends in {@code
 * ~} and hexadecimal digits that say which letters they are: bit <i>i</i> mod 4 of digit <i>i</i> /
 * 4 for letter <i>i</i>, zeros at the end left out. {@code AKR7b} is {@code AKR7b~7}. It keeps the
 * name readable, which escaping each capital would not.
 *
 * <p>A name longer than {@value #MAX_LENGTH} characters is cut, and ends in {@code ~h} and the hash
 * of the id. That alone is not reversible: the id stands in the file. Directories in place of the
 * cut would be reversible, but an id may escape to 9,000 characters and a path ends at 4,096.
 */
final class SafeFileName {

  /** Longest name, so that with {@code .retracted.json} it has 255 bytes at most. */
  static final int MAX_LENGTH = 240;

  private static final String EMPTY = "%";
  private static final String CASE = "~";
  private static final String HASH = "~h";
  private static final int CUT_LENGTH = MAX_LENGTH - HASH.length() - 2 * ContentHash.BYTES;
  private static final Pattern RESERVED =
      Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?", Pattern.DOTALL);
  private static final String RETRACTED = ".retracted";

  private SafeFileName() {}

  /** The name for an id; two ids never share one, even where capitals do not count. */
  static String of(String id) {
    if (id.isEmpty()) {
      return EMPTY;
    }
    String escaped = escape(id);
    String name = escaped + capitals(id);
    if (name.length() <= MAX_LENGTH) {
      return name;
    }
    int cut = CUT_LENGTH;
    for (int i = CUT_LENGTH - 2; i < CUT_LENGTH; i++) {
      if (escaped.length() > i && escaped.charAt(i) == '%') {
        cut = i;
      }
    }
    return escaped.substring(0, Math.min(cut, escaped.length())) + HASH + ContentHash.hex(id);
  }

  /** The id of a name; empty where the name was cut, and the id stands in the file alone. */
  static Optional<String> idOf(String name) {
    if (name.contains(HASH)) {
      return Optional.empty();
    }
    if (name.equals(EMPTY)) {
      return Optional.of("");
    }
    int tilde = name.indexOf(CASE);
    String escaped = tilde < 0 ? name : name.substring(0, tilde);
    String digits = tilde < 0 ? "" : name.substring(tilde + 1);
    return Optional.of(withCapitals(unescape(escaped), digits));
  }

  private static String escape(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    int retractedDot =
        id.toLowerCase(Locale.ROOT).endsWith(RETRACTED) ? bytes.length - RETRACTED.length() : -1;
    boolean reserved = RESERVED.matcher(id).matches();
    StringBuilder escaped = new StringBuilder(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      boolean edge = i == 0 || i == bytes.length - 1;
      boolean stays =
          staysAnywhere(bytes[i]) || (!edge && i != retractedDot && staysInside(bytes[i]));
      if (stays && !(reserved && i == 0)) {
        escaped.append((char) bytes[i]);
      } else {
        escaped.append("%%%02X".formatted(bytes[i] & 0xff));
      }
    }
    return escaped.toString();
  }

  private static boolean staysAnywhere(byte b) {
    return isLetter(b) || (b >= '0' && b <= '9') || b == '_';
  }

  private static boolean staysInside(byte b) {
    return b == '.' || b == '-';
  }

  private static boolean isLetter(int c) {
    return (c >= 'a' && c <= 'z') || isCapital(c);
  }

  private static boolean isCapital(int c) {
    return c >= 'A' && c <= 'Z';
  }

  /** The mark that says which letters are capitals; empty where none is. */
  private static String capitals(String id) {
    StringBuilder digits = new StringBuilder(CASE);
    int letter = 0;
    int digit = 0;
    int written = 0;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (!isLetter(c)) {
        continue;
      }
      digit |= (isCapital(c) ? 1 : 0) << (letter % 4);
      letter++;
      if (letter % 4 == 0) {
        digits.append(Character.forDigit(digit, 16));
        written = digit == 0 ? written : digits.length();
        digit = 0;
      }
    }
    if (digit != 0) {
      digits.append(Character.forDigit(digit, 16));
      written = digits.length();
    }
    return digits.substring(0, written);
  }

  private static String withCapitals(String id, String digits) {
    StringBuilder result = new StringBuilder(id.length());
    int letter = 0;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (isLetter(c)) {
        int digit =
            letter / 4 < digits.length() ? Character.digit(digits.charAt(letter / 4), 16) : 0;
        boolean capital = (digit >> (letter % 4) & 1) == 1;
        result.append(capital ? Character.toUpperCase(c) : Character.toLowerCase(c));
        letter++;
      } else {
        result.append(c);
      }
    }
    return result.toString();
  }

  private static String unescape(String escaped) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      if (escaped.charAt(i) == '%') {
        bytes.write(Integer.parseInt(escaped.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(escaped.charAt(i));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
