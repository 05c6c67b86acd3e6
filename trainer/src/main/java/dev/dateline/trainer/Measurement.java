package dev.dateline.trainer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.dateline.extract.entity.EntityRecognizer;
import dev.dateline.extract.entity.tagger.Labels;
import dev.dateline.extract.entity.tagger.NameTagger;
import dev.dateline.extract.entity.tagger.TaggerInput;
import dev.dateline.extract.text.Tokenizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Scores the tagger alone, without the rules around it, on a set of texts with gold names: exact
 * spans and types, leading articles set aside.
 */
final class Measurement {

  private static final List<String> KINDS = List.of("PER", "LOC", "ORG");

  private final long[][] counts = new long[Labels.KINDS + 1][3];

  /** Reads rows of {@code text} and {@code entities} and scores the tagger on them. */
  static Measurement of(Path gold, EntityRecognizer recognizer, NameTagger tagger)
      throws IOException {
    Measurement measurement = new Measurement();
    ObjectMapper mapper = new ObjectMapper();
    try (BufferedReader lines = Corpora.reader(gold)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode row = mapper.readTree(line);
        String text = row.path("text").asText();
        Set<NameSpan> want = new HashSet<>();
        for (JsonNode name : row.path("entities")) {
          int kind = KINDS.indexOf(name.path("type").asText());
          want.add(
              bare(text, new NameSpan(name.path("start").asInt(), name.path("end").asInt(), kind)));
        }
        Set<NameSpan> have = new HashSet<>();
        TaggerInput input = recognizer.observe(Tokenizer.tokenize(text));
        for (NameSpan name : names(input, tagger.tag(input))) {
          have.add(bare(text, name));
        }
        measurement.add(want, have);
      }
    }
    return measurement;
  }

  private static NameSpan bare(String text, NameSpan name) {
    String found = text.substring(name.start(), name.end());
    boolean article = found.length() > 4 && found.regionMatches(true, 0, "the ", 0, 4);
    boolean possessive = found.endsWith("'s") || found.endsWith("\u2019s");
    return new NameSpan(
        name.start() + (article ? 4 : 0), name.end() - (possessive ? 2 : 0), name.kind());
  }

  /** The names that labels tell. */
  static List<NameSpan> names(TaggerInput input, byte[] labels) {
    List<NameSpan> names = new ArrayList<>();
    int open = 0;
    for (int u = 0; u < labels.length; u++) {
      if (labels[u] != Labels.OUTSIDE) {
        int part = Labels.part(labels[u]);
        open = part == Labels.BEGIN || part == Labels.UNIT ? u : open;
        if (Labels.mayEnd(labels[u])) {
          names.add(new NameSpan(input.starts()[open], input.ends()[u], Labels.kind(labels[u])));
        }
      }
    }
    return names;
  }

  private void add(Set<NameSpan> want, Set<NameSpan> have) {
    for (NameSpan name : want) {
      count(name, 0);
      if (have.contains(name)) {
        count(name, 2);
      }
    }
    have.forEach(name -> count(name, 1));
  }

  private void count(NameSpan name, int what) {
    counts[name.kind()][what]++;
    counts[Labels.KINDS][what]++;
  }

  /** F1 in percent of all and by kind. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (int kind = Labels.KINDS; kind >= 0; kind--) {
      long[] c = counts[kind];
      double p = 100.0 * c[2] / Math.max(1, c[1]);
      double r = 100.0 * c[2] / Math.max(1, c[0]);
      double f = 200.0 * c[2] / Math.max(1, c[0] + c[1]);
      String name = kind == Labels.KINDS ? "all" : KINDS.get(kind);
      out.append(String.format(Locale.ROOT, "%s F %.2f (P %.1f R %.1f)  ", name, f, p, r));
    }
    return out.toString().strip();
  }
}
