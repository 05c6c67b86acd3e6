package dev.dateline.extract.time;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The word forms that the rules know. Looked up by the characters of the text in place, ignoring
 * case, so that a text of unknown words makes no strings. Immutable.
 *
 * <p>An open hash table of its own, since {@link HashMap} would need a string for every word of the
 * text.
 */
final class Lexicon {

  /** One form: what it is in lower case, and what more with a capital. */
  private record Entry(String form, Word word, Word capitalised, boolean dotted) {}

  private final @Nullable Entry[] table;
  private final int mask;
  private final Map<String, Integer> literals;

  private Lexicon(Map<String, Entry> entries, Map<String, Integer> literals) {
    int size = Integer.highestOneBit(Math.max(16, entries.size() * 3)) * 2;
    table = new Entry[size];
    mask = size - 1;
    this.literals = Map.copyOf(literals);
    for (Entry entry : entries.values()) {
      int slot = hash(entry.form(), 0, entry.form().length()) & mask;
      while (table[slot] != null) {
        slot = (slot + 1) & mask;
      }
      table[slot] = entry;
    }
  }

  /** The word that stands at a place of the text; {@link Word#UNKNOWN} for all others. */
  Word find(CharSequence text, int start, int end) {
    Entry entry = entry(text, start, end);
    if (entry == null) {
      return Word.UNKNOWN;
    }
    return Character.isUpperCase(text.charAt(start)) ? entry.capitalised() : entry.word();
  }

  /** Whether the word is an abbreviation that a full stop may belong to. */
  boolean isDotted(CharSequence text, int start, int end) {
    Entry entry = entry(text, start, end);
    return entry != null && entry.dotted();
  }

  /** The symbol of a literal that some rule uses; -1 for others. */
  int literal(String form) {
    return literals.getOrDefault(form, -1);
  }

  /** One more than the highest symbol. */
  int symbolCount() {
    return TokenClass.COUNT + literals.size();
  }

  private @Nullable Entry entry(CharSequence text, int start, int end) {
    int slot = hash(text, start, end) & mask;
    for (Entry entry = table[slot]; entry != null; entry = table[slot]) {
      if (matches(entry.form(), text, start, end)) {
        return entry;
      }
      slot = (slot + 1) & mask;
    }
    return null;
  }

  private static boolean matches(String form, CharSequence text, int start, int end) {
    if (form.length() != end - start) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) != Character.toLowerCase(text.charAt(start + i))) {
        return false;
      }
    }
    return true;
  }

  private static int hash(CharSequence text, int start, int end) {
    int hash = 17;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + Character.toLowerCase(text.charAt(i));
    }
    return hash ^ (hash >>> 15);
  }

  /** Collects words from the word list and literals from the rules. */
  static final class Builder {

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, Integer> literals = new HashMap<>();

    /**
     * Adds a form to a class. A form written with a capital counts only where the text has one; one
     * with a full stop at its end may have one in the text.
     */
    void add(TokenClass tokenClass, String form, int value) {
      boolean dotted = form.endsWith(".");
      String bare = dotted ? form.substring(0, form.length() - 1) : form;
      String key = bare.toLowerCase(Locale.ROOT);
      Entry old = entryOf(key);
      Word word = old.word();
      if (bare.equals(key)) {
        word = word.with(tokenClass.symbol(), value);
      }
      Word capitalised = old.capitalised().with(tokenClass.symbol(), value);
      entries.put(key, new Entry(key, word, capitalised, dotted || old.dotted()));
    }

    void add(Tense tense, String form) {
      Entry old = entryOf(form);
      entries.put(
          form,
          new Entry(form, old.word().with(tense), old.capitalised().with(tense), old.dotted()));
    }

    /** The symbol of a literal, which is made on first use. */
    int literal(String form) {
      Integer known = literals.get(form);
      if (known != null) {
        return known;
      }
      int symbol = TokenClass.COUNT + literals.size();
      literals.put(form, symbol);
      Entry old = entryOf(form);
      entries.put(
          form,
          new Entry(
              form, old.word().with(symbol, 0), old.capitalised().with(symbol, 0), old.dotted()));
      return symbol;
    }

    private Entry entryOf(String key) {
      return entries.getOrDefault(key, new Entry(key, Word.UNKNOWN, Word.UNKNOWN, false));
    }

    Lexicon build() {
      return new Lexicon(entries, literals);
    }
  }
}
