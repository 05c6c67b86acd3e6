package dev.dateline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schemas that are checked in are those of the records as they are. */
class SchemasTest {

  private static final Path FOLDER = Path.of("src/main/resources/dev/dateline/topics/schema");
  private static final boolean WRITE = Boolean.getBoolean("dateline.schema.write");

  private static final Map<String, Map<String, Object>> GENERATED = generated();

  private static Map<String, Map<String, Object>> generated() {
    RecordDocs docs = RecordDocs.read();
    SchemaGenerator records = new SchemaGenerator(docs);
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    for (Class<?> record :
        new Class<?>[] {
          Article.class,
          EnrichedArticle.class,
          CalendarEvent.class,
          ObservedAnniversary.class,
          SegmentLine.class
        }) {
      String name = Schemas.nameOf(record).orElseThrow();
      all.put(name, records.document(record, name));
    }
    all.put(Schemas.DEAD_LETTER_HEADERS, new HeaderSchemas(docs).deadLetters());
    all.put(Schemas.ASYNC_API, new AsyncApiGenerator(docs).document());
    return all;
  }

  static Stream<String> names() {
    return Schemas.names().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void agreesWithTheRecords(String name) throws IOException {
    String generated = new String(Json.writePretty(GENERATED.get(name)), StandardCharsets.UTF_8);
    Path file = FOLDER.resolve(Schemas.fileName(name));
    if (WRITE) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, generated);
    }

    assertThat(Files.exists(file) ? Files.readString(file) : "no file")
        .as(
            "%s differs from the records. Look at the difference as a consumer would: is it one"
                + " that old readers survive? Then write it anew: ./mvnw -pl topics -am test"
                + " -Dtest=SchemasTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Ddateline.schema.write=true",
            file)
        .isEqualTo(generated);
  }

  @ParameterizedTest
  @MethodSource("names")
  void shipsWithTheLibrary(String name) throws IOException {
    if (!WRITE) { // what was just written is packed by the next build
      assertThat(Schemas.text(name))
          .isEqualTo(Files.readString(FOLDER.resolve(Schemas.fileName(name))));
    }
  }

  @Test
  void everythingThatIsGeneratedHasAName() {
    assertThat(GENERATED.keySet()).containsExactlyElementsOf(Schemas.names());
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Schemas.names().stream().map(Schemas::fileName).toList());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyTopicWithARecordHasASchema() {
    for (Topic topic : Topic.all()) {
      if (topic != Topic.RESULTS && topic != Topic.DEAD_LETTERS) {
        assertThat(Schemas.nameOf(topic.value())).as(topic.topicName()).isPresent();
      }
    }
    assertThat(Schemas.nameOf(Object.class)).isEmpty();
  }

  @Test
  void listsTheNamesWhereOneIsUnknown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Schemas.text("artcle"))
        .withMessage(
            "schema: is \"artcle\"; expected one of article, enriched-article, calendar-event,"
                + " observed-anniversary, segment-line, dead-letter-headers, asyncapi");
  }
}
