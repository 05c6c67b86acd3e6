package dev.dateline.trainer;

import dev.dateline.extract.entity.EntityRecognizer;
import dev.dateline.extract.text.Tokenizer;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The teacher's names, kept in a file so that training can be repeated without it: a document a
 * line, its id and then start, end and kind of each name.
 */
final class LabelFile {

  private final Path file;

  LabelFile(Path file) {
    this.file = file;
  }

  /** The names of the documents by id; asks the teacher where the file is not there yet. */
  Map<String, List<NameSpan>> names(List<Document> documents, String model) throws IOException {
    if (!Files.exists(file)) {
      Path draft = file.resolveSibling(file.getFileName() + ".draft");
      write(draft, documents, new Teacher(model));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
    return read();
  }

  private static void write(Path draft, List<Document> documents, Teacher teacher)
      throws IOException {
    EntityRecognizer recognizer = EntityRecognizer.create();
    try (BufferedWriter out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
      for (Document document : documents) {
        StringBuilder line = new StringBuilder(document.id());
        for (NameSpan name :
            teacher.names(recognizer.observe(Tokenizer.tokenize(document.text())))) {
          line.append('\t').append(name.start()).append(' ').append(name.end());
          line.append(' ').append(name.kind());
        }
        out.append(line).append('\n');
      }
    }
  }

  private Map<String, List<NameSpan>> read() throws IOException {
    Map<String, List<NameSpan>> names = new HashMap<>();
    try (BufferedReader lines = Corpora.reader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        List<NameSpan> spans = new ArrayList<>(cells.length - 1);
        for (int i = 1; i < cells.length; i++) {
          String[] numbers = cells[i].split(" ", -1);
          spans.add(
              new NameSpan(
                  Integer.parseInt(numbers[0]),
                  Integer.parseInt(numbers[1]),
                  Integer.parseInt(numbers[2])));
        }
        names.put(cells[0], spans);
      }
    }
    return names;
  }
}
