package dev.dateline.trainer;

import dev.dateline.extract.UserEntities;
import dev.dateline.extract.entity.EntityRecognizer;
import dev.dateline.extract.entity.tagger.Labels;
import dev.dateline.extract.entity.tagger.NameTagger;
import dev.dateline.extract.entity.tagger.TaggerModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The command that builds the model: labels the text, trains, writes the file, measures it.
 *
 * <pre>
 *   --documents FILE   JSON lines with id, title, body and source; repeatable
 *   --sentences FILE   plain text, a sentence a line; repeatable
 *   --work DIR         keeps the teacher's labels, so that training can be repeated
 *   --model FILE       where the model goes
 *   --measure DIR      scores the model on each *.jsonl.gz there (optional)
 *   --seed N           of the order of the examples (default 1)
 * </pre>
 *
 * Files may be packed with gzip. One thread; the same files and seed give the same bytes.
 */
public final class TrainCommand {

  private static final Logger LOG = LoggerFactory.getLogger(TrainCommand.class);

  private static final int LEAST_COUNT = 5;
  private static final int EPOCHS = 2;
  private static final float ALPHA = 0.1f;
  private static final float BETA = 1;
  private static final float L1 = 0.4f;
  private static final int ROWS = 260_000;
  private static final float CLIP = 1.5f;

  private final List<Path> documentFiles = new ArrayList<>();
  private final List<Path> sentenceFiles = new ArrayList<>();
  private final Map<String, String> options = new TreeMap<>();

  private TrainCommand(List<String> args) {
    if (args.size() % 2 != 0) {
      throw new IllegalArgumentException("no value for \"" + args.get(args.size() - 1) + "\"");
    }
    for (int i = 0; i < args.size(); i += 2) {
      String value = args.get(i + 1);
      switch (args.get(i)) {
        case "--documents" -> documentFiles.add(Path.of(value));
        case "--sentences" -> sentenceFiles.add(Path.of(value));
        case "--work", "--model", "--measure", "--seed" -> options.put(args.get(i), value);
        default -> throw new IllegalArgumentException("unknown option \"" + args.get(i) + "\"");
      }
    }
    for (String needed : List.of("--work", "--model")) {
      if (!options.containsKey(needed)) {
        throw new IllegalArgumentException("missing: " + needed);
      }
    }
  }

  public static void main(String[] args) throws IOException {
    new TrainCommand(List.of(args)).run();
  }

  private void run() throws IOException {
    List<Document> documents = new ArrayList<>();
    for (Path file : documentFiles) {
      documents.addAll(Corpora.documents(file));
    }
    for (Path file : sentenceFiles) {
      documents.addAll(Corpora.sentences(file));
    }
    Path work = Files.createDirectories(Path.of(options.getOrDefault("--work", "")));
    LOG.info("{} documents", documents.size());
    Map<String, List<NameSpan>> names =
        new LabelFile(work.resolve("names-of-the-teacher.tsv"))
            .names(documents, Teacher.THREE_CLASSES);
    Path model = Path.of(options.getOrDefault("--model", ""));
    train(Examples.of(documents, names), model);
    if (options.containsKey("--measure")) {
      measure(model, Path.of(options.getOrDefault("--measure", "")));
    }
  }

  private void train(List<Example> examples, Path model) throws IOException {
    RowIndex index = CrfTrainer.index(examples, LEAST_COUNT);
    LOG.info("{} examples, {} features", examples.size(), index.count());
    FtrlWeights weights = new FtrlWeights(index.count() * Labels.COUNT, ALPHA, BETA, L1, 0);
    CrfTrainer trainer = new CrfTrainer(index, weights);
    trainer.train(examples, EPOCHS, Long.parseLong(options.getOrDefault("--seed", "1")));
    try (OutputStream out = Files.newOutputStream(model)) {
      new Quantizer(index.hashes(), trainer.weights(), trainer.transitions())
          .write(out, ROWS, CLIP);
    }
  }

  private static void measure(Path model, Path sets) throws IOException {
    try (InputStream in = Files.newInputStream(model);
        DirectoryStream<Path> files = Files.newDirectoryStream(sets, "*.jsonl.gz")) {
      NameTagger tagger = new NameTagger(TaggerModel.read(in));
      LOG.info("model {}, {} rows", tagger.model().version(), tagger.model().rowCount());
      EntityRecognizer recognizer = EntityRecognizer.create(tagger, UserEntities.NONE);
      for (Path file : files) {
        LOG.info("{}: {}", file.getFileName(), Measurement.of(file, recognizer, tagger));
      }
    }
  }
}
