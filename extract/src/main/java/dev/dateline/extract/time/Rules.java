package dev.dateline.extract.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * The word list and the rules, read from their resource files and compiled. Immutable.
 *
 * @param lexicon the words
 * @param trie the patterns
 * @param modifiers what may stand around an expression
 */
record Rules(Lexicon lexicon, RuleTrie trie, Modifiers modifiers) {

  /** The rule files, in order of precedence. */
  static final List<String> FILES =
      List.of(
          "rules-feasts.txt",
          "rules-dates.txt",
          "rules-relative.txt",
          "rules-periods.txt",
          "rules-durations.txt",
          "rules-clock.txt",
          "rules-sets.txt");

  /** Reads the resources of this package. */
  static Rules load() {
    Lexicon.Builder lexicon = new Lexicon.Builder();
    readWords(lexicon);
    RuleTrie.Builder trie = new RuleTrie.Builder();
    Map<String, Integer> order = new LinkedHashMap<>();
    for (String file : FILES) {
      readRules(file, lexicon, trie, order);
    }
    List<String> modifiers = lines("modifiers.txt");
    Modifiers.words(modifiers).forEach(lexicon::literal);
    Lexicon words = lexicon.build();
    return new Rules(words, trie.build(words.symbolCount()), Modifiers.of(modifiers, words));
  }

  private static void readWords(Lexicon.Builder lexicon) {
    for (String line : lines("words.txt")) {
      String[] parts = words(line);
      for (int i = 1; i < parts.length; i++) {
        if (line.startsWith("TENSE ")) {
          if (i > 1) {
            lexicon.add(Tense.valueOf(parts[1]), parts[i]);
          }
          continue;
        }
        int equals = parts[i].indexOf('=');
        String value = parts[i].substring(equals + 1);
        TokenClass tokenClass = TokenClass.valueOf(parts[0]);
        lexicon.add(tokenClass, parts[i].substring(0, equals), number(tokenClass, value));
      }
    }
  }

  private static int number(TokenClass tokenClass, String value) {
    return switch (tokenClass) {
      case UNIT, UNITS, CLOCKUNIT, CLOCKUNITS -> Unit.valueOf(value).code();
      case HOLIDAY -> Holidays.Feast.valueOf(value).code();
      default -> Integer.parseInt(value);
    };
  }

  private static void readRules(
      String file, Lexicon.Builder lexicon, RuleTrie.Builder trie, Map<String, Integer> order) {
    String name = "";
    List<String> patterns = new ArrayList<>();
    for (String line : lines(file)) {
      if (line.startsWith("rule ")) {
        name = line.substring(5).strip();
        patterns = new ArrayList<>();
        if (order.put(name, order.size()) != null) {
          throw new IllegalStateException(file + ": a second rule is named \"" + name + "\"");
        }
      } else if (line.startsWith("pattern ")) {
        patterns.add(line.substring(8));
      } else if (line.startsWith("reads ")) {
        String[] parts = line.substring(6).strip().split(" ", 2);
        Rule rule =
            new Rule(
                name,
                order.size(),
                Reader.named(parts[0]),
                parts.length > 1 ? parts[1].strip() : "",
                List.copyOf(patterns));
        compile(rule, lexicon, trie);
      } else if (!line.startsWith("example ")) {
        throw new IllegalStateException(
            file + ": \"" + line + "\" should begin with rule, pattern, reads or example");
      }
    }
  }

  private static void compile(Rule rule, Lexicon.Builder lexicon, RuleTrie.Builder trie) {
    for (String pattern : rule.patterns()) {
      trie.add(pattern, part -> symbol(part, lexicon), rule);
    }
  }

  private static int symbol(String part, Lexicon.Builder lexicon) {
    boolean upperCase = Character.isUpperCase(part.charAt(0));
    return upperCase ? TokenClass.valueOf(part).symbol() : lexicon.literal(part);
  }

  /** What white space separates. */
  static String[] words(String line) {
    StringTokenizer tokens = new StringTokenizer(line);
    String[] words = new String[tokens.countTokens()];
    for (int i = 0; i < words.length; i++) {
      words[i] = tokens.nextToken();
    }
    return words;
  }

  /** The lines of a resource without comments and empty ones. */
  static List<String> lines(String resource) {
    try (InputStream in = Rules.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource \"" + resource + "\" is missing from the jar");
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        List<String> lines = new ArrayList<>();
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          String stripped = line.strip();
          if (!stripped.isEmpty() && !stripped.startsWith("#")) {
            lines.add(stripped);
          }
        }
        return lines;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource \"" + resource + "\"", e);
    }
  }
}
