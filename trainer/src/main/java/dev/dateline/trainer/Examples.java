package dev.dateline.trainer;

import dev.dateline.extract.UserEntities;
import dev.dateline.extract.entity.EntityRecognizer;
import dev.dateline.extract.entity.tagger.NameTagger;
import dev.dateline.extract.entity.tagger.TaggerInput;
import dev.dateline.extract.entity.tagger.TaggerModel;
import dev.dateline.extract.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the examples of labelled documents: as written, and copies that are more like the web. */
final class Examples {

  /** No model is asked here: only what units and lists tell. */
  private final EntityRecognizer recognizer =
      EntityRecognizer.create(new NameTagger(TaggerModel.empty()), UserEntities.NONE);

  private final List<Example> examples = new ArrayList<>();

  private Examples() {}

  /** The examples of all documents, in their order. */
  static List<Example> of(List<Document> documents, Map<String, List<NameSpan>> names) {
    Examples made = new Examples();
    for (Document document : documents) {
      List<NameSpan> known = names.getOrDefault(document.id(), List.of());
      for (Casing casing : Casing.of(document.id())) {
        made.add(casing.apply(document.text()), known);
      }
      Letters.of(document, known).ifPresent(letter -> made.add(letter.text(), letter.names()));
    }
    return made.examples;
  }

  private void add(String text, List<NameSpan> names) {
    TaggerInput input = recognizer.observe(Tokenizer.tokenize(text));
    examples.add(Example.of(input, names));
  }
}
