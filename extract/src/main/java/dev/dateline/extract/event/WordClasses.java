package dev.dateline.extract.event;

import dev.dateline.extract.event.Syntax.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which words belong to which classes of {@code word-classes.txt}. Immutable.
 *
 * <p>Each token is asked for its classes a dozen times, and mostly in vain: so the word is looked
 * up, once, with all its classes and the part that they make it, and not the class with all its
 * words. In {@link HashMap}s, which find by a mask where the JDK's immutable ones divide.
 */
final class WordClasses {

  /**
   * What the classes say of a word.
   *
   * @param part what it is wherever nothing around it says otherwise; null where no class tells
   */
  record Listed(ClassSet classes, @Nullable Part part) {

    private static final Listed NOWHERE = new Listed(ClassSet.NONE, null);

    boolean isIn(ClassSet any) {
      return classes.meets(any);
    }
  }

  /** The words of a class are such a part. */
  private record PartOfClass(String wordClass, Part part) {}

  /** Where a word is in several, the first counts. */
  private static final List<PartOfClass> PARTS =
      List.of(
          new PartOfClass("possessive", Part.POSSESSIVE_PRONOUN),
          new PartOfClass("relative", Part.RELATIVE),
          new PartOfClass("determiner", Part.DETERMINER),
          new PartOfClass("pronoun", Part.PRONOUN),
          new PartOfClass("preposition", Part.PREPOSITION),
          new PartOfClass("conjunction", Part.CONJUNCTION),
          new PartOfClass("subordinate", Part.SUBORDINATE),
          new PartOfClass("auxiliary", Part.AUXILIARY),
          new PartOfClass("adverb", Part.ADVERB),
          new PartOfClass("report", Part.REPORT));

  private static final WordClasses LOADED = read();

  private final Map<String, ClassSet> byName = new HashMap<>();
  private final Map<String, Listed> byWord = new HashMap<>();

  private WordClasses() {}

  /** The classes of this version, read once. */
  static WordClasses load() {
    return LOADED;
  }

  private static WordClasses read() {
    WordClasses classes = new WordClasses();
    Map<String, ClassSet> classesOfWord = new HashMap<>();
    for (String line : WordTable.lines(Syntax.class, "word-classes.txt")) {
      int colon = line.indexOf(':');
      ClassSet added = classes.add(line.substring(0, colon).strip());
      for (String word : line.substring(colon + 1).strip().split(" +", -1)) {
        classesOfWord.merge(word, added, ClassSet::with);
      }
    }
    classesOfWord.forEach((word, of) -> classes.byWord.put(word, classes.listed(of)));
    return classes;
  }

  private ClassSet add(String name) {
    if (byName.size() == ClassSet.MOST || byName.containsKey(name)) {
      throw new IllegalStateException(
          "word-classes.txt: class \"%s\" stands there twice, or is one of more than %d"
              .formatted(name, ClassSet.MOST));
    }
    ClassSet added = ClassSet.of(byName.size());
    byName.put(name, added);
    return added;
  }

  private Listed listed(ClassSet classes) {
    for (PartOfClass known : PARTS) {
      if (classes.meets(any(known.wordClass()))) {
        return new Listed(classes, known.part());
      }
    }
    return new Listed(classes, null);
  }

  /**
   * The classes of some names, to ask for any of them at once.
   *
   * @throws IllegalStateException if one of them is not in the table
   */
  ClassSet any(String... names) {
    ClassSet set = ClassSet.NONE;
    for (String name : names) {
      ClassSet named = byName.get(name);
      if (named == null) {
        throw new IllegalStateException("word-classes.txt: no class \"" + name + "\"");
      }
      set = set.with(named);
    }
    return set;
  }

  /** What the classes say of a word in lower case. */
  Listed of(String lower) {
    return byWord.getOrDefault(lower, Listed.NOWHERE);
  }

  /** Whether a word in lower case belongs to a class; a class that is not there has no words. */
  boolean contains(String wordClass, String lower) {
    Listed word = byWord.get(lower);
    return word != null && word.isIn(byName.getOrDefault(wordClass, ClassSet.NONE));
  }
}
