package dev.dateline.extract.time;

import static dev.dateline.extract.time.TokenClass.DAY;
import static dev.dateline.extract.time.TokenClass.DAYORD;
import static dev.dateline.extract.time.TokenClass.HOUR;
import static dev.dateline.extract.time.TokenClass.MINUTE;
import static dev.dateline.extract.time.TokenClass.MONTHNUM;
import static dev.dateline.extract.time.TokenClass.NUM;
import static dev.dateline.extract.time.TokenClass.ORD;
import static dev.dateline.extract.time.TokenClass.YEAR;
import static dev.dateline.extract.time.TokenClass.YEAR2;

/** What a number in digits can stand for, by its value and its number of digits. */
final class NumberShape {

  /** "1990s". */
  static final Word DECADE = Word.ofClasses(TokenClass.DECADE);

  /** A year spelled in words. */
  static final Word SPELLED_YEAR = Word.ofClasses(YEAR);

  /** A number in words. */
  static final Word SPELLED = Word.ofClasses(NUM);

  private static final Word SPELLED_HOUR = Word.ofClasses(NUM, HOUR);

  private static final Word PLAIN = Word.ofClasses(NUM);
  private static final Word YEAR_SHAPE = Word.ofClasses(NUM, YEAR);
  private static final Word ORDINAL = Word.ofClasses(ORD);
  private static final Word DAY_ORDINAL = Word.ofClasses(ORD, DAYORD);

  /** The years that a bare number of four digits may name. */
  private static final int FIRST_YEAR = 1000;

  private static final int LAST_YEAR = 2199;

  private static final Word[] TWO_DIGITS = new Word[100];
  private static final Word[] ONE_DIGIT = new Word[10];

  static {
    for (int n = 0; n < 100; n++) {
      TWO_DIGITS[n] = shape(n, 2);
      if (n < 10) {
        ONE_DIGIT[n] = shape(n, 1);
      }
    }
  }

  private NumberShape() {}

  private static Word shape(int number, int digits) {
    Word word = PLAIN;
    word = number >= 1 && number <= 31 ? word.with(DAY.symbol(), 0) : word;
    word = number >= 1 && number <= 12 ? word.with(MONTHNUM.symbol(), 0) : word;
    word = number <= 24 ? word.with(HOUR.symbol(), 0) : word;
    word = digits == 2 && number < 60 ? word.with(MINUTE.symbol(), 0) : word;
    return digits == 2 ? word.with(YEAR2.symbol(), 0) : word;
  }

  static Word of(int number, int digits) {
    return switch (digits) {
      case 1 -> ONE_DIGIT[number];
      case 2 -> TWO_DIGITS[number];
      case 4 -> number >= FIRST_YEAR && number <= LAST_YEAR ? YEAR_SHAPE : PLAIN;
      default -> PLAIN;
    };
  }

  static Word spelled(int number) {
    return number >= 1 && number <= 12 ? SPELLED_HOUR : SPELLED;
  }

  static Word ordinal(int number) {
    return number >= 1 && number <= 31 ? DAY_ORDINAL : ORDINAL;
  }
}
