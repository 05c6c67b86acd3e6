package dev.dateline.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.topics.Article;
import dev.dateline.topics.CloudEventHeaders;
import dev.dateline.topics.DeadLetter;
import dev.dateline.topics.Json;
import dev.dateline.topics.Topic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchivePublisherTest {

  private static final Instant NOW = Instant.parse("2025-06-20T12:00:00Z");
  private static final Clock NOON = Clock.fixed(NOW, ZoneOffset.UTC);

  @TempDir private Path folder;

  private final MockProducer<byte[], byte[]> kafka =
      new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final Heard heard = new Heard();

  @Test
  void sendsArticlesByIdWithTheirJsonAndWithoutATimeOfTheirOwn() throws Exception {
    Path file = write("né.txt", " date 1850-02-03 Old news.Sample Wire");

    PublishReport report = publish(file);

    assertThat(report.articles()).isEqualTo(1);
    ProducerRecord<byte[], byte[]> record = kafka.history().get(0);
    assertThat(record.topic()).isEqualTo("news.articles");
    assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo("né");
    assertThat(Json.read(record.value(), Article.class).source()).isEqualTo("Sample Wire");
    assertThat(record.timestamp()).isNull();
    assertThat(record.partition()).isNull();
    assertThat(CloudEventHeaders.text(record.headers(), "content-type"))
        .isEqualTo("application/json; charset=utf-8");
  }

  @Test
  void keepsBooksThatBalance() throws Exception {
    Path good = write("good.txt", " date 2001-02-03 One.");
    Path lines =
        write(
            "lines.ndjson",
            String.join(
                "\n",
                json("a", ""),
                json("held", ",\"status\":\"withheld\""),
                json("later", ",\"embargoed\":\"2025-06-21T00:00:00Z\""),
                json("gone", ",\"status\":\"canceled\""),
                "no article"));

    PublishReport report = publish(good, lines, folder.resolve("missing.txt"));

    assertThat(report.files()).isEqualTo(2);
    assertThat(report.read()).isEqualTo(7);
    assertThat(report.articles()).isEqualTo(2);
    assertThat(report.retractions()).isEqualTo(1);
    assertThat(report.published()).isEqualTo(3);
    assertThat(report.withheld().first()).containsExactly("held version 1");
    assertThat(report.embargoed().first())
        .containsExactly("later version 1 until 2025-06-21T00:00Z");
    assertThat(report.nextEmbargoEnd()).isEqualTo("2025-06-21T00:00:00Z");
    assertThat(report.rejected().total()).isEqualTo(2);
    assertThat(report.rejected().first()).isEqualTo(heard.rejected);
    assertThat(report.deadLettered()).isEqualTo(1);
    assertThat(report.ending()).isEqualTo(PublishReport.Ending.SOME_REJECTED);
  }

  @Test
  void refusesOneIdForTwoTextsAndNamesBothPlaces() throws Exception {
    Path first = write("one.txt", " date 2001-02-03 One text.");
    String body = "{\"id\":\"one\",\"published\":\"2001-02-03\",\"body\":";
    String third = body + "\"A third.\",\"version\":2}";
    String retraction =
        "{\"id\":\"one\",\"published\":\"2001-02-03\",\"version\":2,"
            + "\"retracted\":{\"reason\":\"x\"}}";
    Path second =
        write(
            "two.ndjson", String.join("\n", body + "\"Another text.\"}", third, third, retraction));

    PublishReport report = publish(first, second);

    assertThat(report.articles()).isEqualTo(3);
    assertThat(report.retractions()).isEqualTo(1);
    assertThat(report.rejected().first())
        .singleElement()
        .asString()
        .startsWith(second + ", line 1: id: is \"one\" in version 1, as of another article")
        .contains(first.toString());
    assertThat(report.deadLettered()).isEqualTo(1);
  }

  @Test
  void refusesBooksThatDoNotBalance() {
    PublishReport.Listed none = new PublishReport.Listed(0, List.of());

    assertThatThrownBy(() -> new PublishReport(1, 3, 1, 1, none, none, null, none, 0, none))
        .hasMessage("the books do not balance: read 3, accounted for 2");
  }

  @Test
  void saysThatThereWasNothingToRead() throws Exception {
    assertThat(publish(folder).ending()).isEqualTo(PublishReport.Ending.NOTHING_FOUND);
  }

  @Test
  void keepsTheFirstMessagesAndCountsAll() throws Exception {
    Path file = write("bad.ndjson", "x\n".repeat(50));

    PublishReport report = publish(file);

    assertThat(report.rejected().total()).isEqualTo(50);
    assertThat(report.rejected().first()).hasSize(PublishReport.MAX_LISTED);
    assertThat(heard.rejected).hasSize(50);
  }

  @Test
  void sendsTheBytesOfARejectionAsTheyCameWithTheReason() throws Exception {
    Path file = write("bad.ndjson", json("a", "") + "\n{\"id\":\r\n");

    publish(file);

    ProducerRecord<byte[], byte[]> letter = kafka.history().get(1);
    assertThat(letter.topic()).isEqualTo(Topic.DEAD_LETTERS.topicName());
    assertThat(letter.key()).asString().isEqualTo(folder + "/bad.ndjson");
    assertThat(letter.value()).asString().isEqualTo("{\"id\":\r");
    assertThat(CloudEventHeaders.text(letter.headers(), DeadLetter.STAGE)).isEqualTo("producer");
    assertThat(CloudEventHeaders.text(letter.headers(), DeadLetter.TOPIC))
        .isEqualTo(folder + "/bad.ndjson");
    assertThat(CloudEventHeaders.text(letter.headers(), DeadLetter.OFFSET)).isEqualTo("2");
    assertThat(CloudEventHeaders.text(letter.headers(), DeadLetter.TIME)).isEqualTo(NOW.toString());
    assertThat(CloudEventHeaders.text(letter.headers(), DeadLetter.MESSAGE))
        .isEqualTo(heard.rejected.get(0))
        .startsWith(folder + "/bad.ndjson, line 2: ");
  }

  @Test
  void rejectsAnArticleThatIsTooLargeToBeOneRecord() throws Exception {
    // Control characters become six bytes each in JSON, in the file as on the topic.
    String body = "\\u0001".repeat(Article.MAX_BODY_LENGTH / 2);
    String line = "{\"id\":\"big\",\"published\":\"2001-02-03\",\"body\":\"b" + body + "\"}";
    Path file = write("big.ndjson", line + "\n" + json("small", ""));

    PublishReport report = publish(file);

    assertThat(report.articles()).isEqualTo(2);
    assertThat(report.rejected().total()).isZero();

    String larger = "\\u0001".repeat(Article.MAX_BODY_LENGTH - 1);
    Path large = write("large.ndjson", line.replace(body, larger));

    assertThat(publish(large).rejected().first())
        .singleElement()
        .asString()
        .matches(
            folder
                + "/large.ndjson, line 1: article \"big\" has [0-9]+ bytes as a record; expected"
                + " at most 16777216");
    assertThat(kafka.history())
        .last()
        .extracting(ProducerRecord::topic)
        .isEqualTo("news.dead-letters");
  }

  @Test
  void takesWhatTheBrokerFindsTooLargeForARejection() throws Exception {
    Path file = write("a.ndjson", json("a", "") + "\n" + json("b", ""));
    MockProducer<byte[], byte[]> strict = failing("a", new RecordTooLargeException("over 9 bytes"));

    PublishReport report = publisher(strict).publish(List.of(file), heard);

    assertThat(report.articles()).isEqualTo(1);
    assertThat(report.rejected().first())
        .containsExactly(folder + "/a.ndjson, line 1: is too large for the broker: over 9 bytes");
  }

  @Test
  void endsWhenTheBrokerRefusesAndNamesBrokerAndArticle() throws Exception {
    Path file = write("a.ndjson", json("a", "") + "\n" + json("b", ""));
    MockProducer<byte[], byte[]> strict = failing("a", new TopicAuthorizationException("not you"));

    assertThatThrownBy(() -> publisher(strict).publish(List.of(file), heard))
        .isInstanceOf(PublishFailedException.class)
        .hasMessage(
            "the broker at host:9092 did not take article \"a\" ("
                + folder
                + "/a.ndjson, line 1): TopicAuthorizationException: not you");
    assertThat(strict.history()).hasSize(1);
  }

  @Test
  void endsWhenTheThreadIsInterrupted() throws Exception {
    Path file = write("a.txt", " date 2001-02-03 One.");
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> publish(file)).isInstanceOf(InterruptedException.class);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void tellsHowFarItIs() throws Exception {
    Path file = write("a.ndjson", json("a", "") + "\n" + json("b", ""));

    publish(file);

    assertThat(heard.progress).hasSize(2);
    PublishListener.Progress last = heard.progress.get(1);
    assertThat(last.articles()).isEqualTo(2);
    assertThat(last.bytesInAll()).hasValue(Files.size(file));
    assertThat(last.bytesRead()).isEqualTo(Files.size(file));
  }

  private PublishReport publish(Path... inputs) throws InterruptedException {
    return publisher(kafka).publish(List.of(inputs), heard);
  }

  private static ArchivePublisher publisher(MockProducer<byte[], byte[]> producer) {
    return new ArchivePublisher(ProducerSettings.defaults(), "host:9092", NOON, producer);
  }

  /** Fails the article of one id, takes everything else. */
  private static MockProducer<byte[], byte[]> failing(String id, RuntimeException error) {
    return new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
      @Override
      public synchronized Future<RecordMetadata> send(
          ProducerRecord<byte[], byte[]> record, Callback callback) {
        Callback answer =
            new String(record.key(), StandardCharsets.UTF_8).equals(id)
                ? (metadata, none) -> callback.onCompletion(null, error)
                : callback;
        return super.send(record, answer);
      }
    };
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String json(String id, String more) {
    return "{\"id\":\"" + id + "\",\"published\":\"2001-02-03\",\"body\":\"Text.\"" + more + "}";
  }

  private static final class Heard implements PublishListener {
    private final List<Progress> progress = new ArrayList<>();
    private final List<String> rejected = new ArrayList<>();

    @Override
    public void progress(Progress now) {
      progress.add(now);
    }

    @Override
    public void rejected(String message) {
      rejected.add(message);
    }
  }
}
