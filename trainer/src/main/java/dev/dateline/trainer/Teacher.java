package dev.dateline.trainer;

import dev.dateline.extract.entity.tagger.Labels;
import dev.dateline.extract.entity.tagger.TaggerInput;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.ArrayList;
import java.util.List;

/** Names as Stanford CoreNLP's recogniser of three classes sees them in our own units. */
final class Teacher {

  static final String THREE_CLASSES =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";

  /** Longer sentences are tables and lists; they cost much and teach nothing. */
  private static final int LONGEST_SENTENCE = 150;

  private final CRFClassifier<CoreLabel> classifier;

  Teacher(String model) {
    this.classifier = CRFClassifier.getClassifierNoExceptions(model);
  }

  /** The names of a text, in its order. */
  List<NameSpan> names(TaggerInput input) {
    List<NameSpan> names = new ArrayList<>();
    for (int s = 0; s + 1 < input.sentenceFirst().length; s++) {
      int first = input.sentenceFirst()[s];
      int end = input.sentenceFirst()[s + 1];
      if (end - first <= LONGEST_SENTENCE) {
        label(input, first, end, names);
      }
    }
    return names;
  }

  private void label(TaggerInput input, int first, int end, List<NameSpan> names) {
    List<CoreLabel> words = new ArrayList<>(end - first);
    List<Integer> units = new ArrayList<>(end - first);
    for (int u = first; u < end; u++) {
      if (u > first && isCutAtHyphen(input, u)) {
        words.add(word("-"));
        units.add(-1);
      }
      words.add(word(input.text().substring(input.starts()[u], input.ends()[u])));
      units.add(u);
    }
    int open = -1;
    int openKind = -1;
    List<CoreLabel> labelled = classifier.classifySentence(words);
    for (int i = 0; i <= labelled.size(); i++) {
      int unit = i < labelled.size() ? units.get(i) : end;
      int kind =
          i < labelled.size()
              ? kind(labelled.get(i).get(CoreAnnotations.AnswerAnnotation.class))
              : -1;
      if (kind != openKind || unit < 0) {
        if (openKind >= 0) {
          names.add(
              new NameSpan(input.starts()[open], input.ends()[unitBefore(units, i)], openKind));
        }
        open = unit;
        openKind = unit < 0 ? -1 : kind;
      }
    }
  }

  private static int unitBefore(List<Integer> units, int i) {
    int at = i - 1;
    while (units.get(at) < 0) {
      at--;
    }
    return units.get(at);
  }

  /** Whether our units drop a hyphen before a unit ("Moscow-based"). */
  private static boolean isCutAtHyphen(TaggerInput input, int unit) {
    int before = input.ends()[unit - 1];
    return input.starts()[unit] == before + 1
        && !Character.isWhitespace(input.text().charAt(before));
  }

  private static CoreLabel word(String text) {
    CoreLabel label = new CoreLabel();
    String plain = text.replace('\u2019', '\'').replace('\u2018', '\'');
    label.setWord(plain);
    label.setValue(plain);
    return label;
  }

  private static int kind(String answer) {
    return switch (answer) {
      case "PERSON" -> Labels.PERSON;
      case "LOCATION" -> Labels.PLACE;
      case "ORGANIZATION" -> Labels.ORGANIZATION;
      default -> -1;
    };
  }
}
