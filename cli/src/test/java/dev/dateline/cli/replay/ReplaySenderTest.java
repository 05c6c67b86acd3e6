package dev.dateline.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.extract.PublicationTime;
import dev.dateline.topics.Article;
import dev.dateline.topics.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When articles are sent, and what is noted of it; by a clock that only waiting moves. */
class ReplaySenderTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path data;
  private Instant now = START;
  private final List<String> sent = new ArrayList<>();

  /** The process dies when it waits for a certain time. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final class Waiting implements ReplaySender.Timing {
    private final Instant death;

    Waiting(Instant death) {
      this.death = death;
    }

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public void sleepUntil(Instant due) {
      if (due.isAfter(death)) {
        throw new Killed();
      }
      now = due.isAfter(now) ? due : now;
    }
  }

  /** Notes when each article was sent, in seconds since the start. */
  private final class Noting extends MockProducer<byte[], byte[]> {
    Noting() {
      super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public synchronized Future<RecordMetadata> send(
        ProducerRecord<byte[], byte[]> record, Callback callback) {
      sent.add(
          new String(record.key(), StandardCharsets.UTF_8)
              + "@"
              + Duration.between(START, now).toSeconds());
      return super.send(record, callback);
    }
  }

  private ReplayPlan plan(String... published) throws Exception {
    ReplayPlan plan = ReplayPlan.of(data, "test");
    PlanMaker maker;
    try (var articles = plan.newArticles()) {
      maker = new PlanMaker(new Selection(null, null, Set.of()), articles);
      for (int i = 0; i < published.length; i++) {
        maker.take(
            Candidate.of(
                Article.of("a" + i, PublicationTime.parse(published[i]), "Text " + i),
                Topic.REPLAY));
      }
    }
    plan.finish(maker.planned(new Speed(1)), new ReplayPlan.Start("test", 0, Map.of()));
    return plan;
  }

  private MockProducer<byte[], byte[]> send(ReplayPlan plan, String speed, Instant death)
      throws Exception {
    Noting producer = new Noting();
    new ReplaySender(() -> producer, Speed.parse(speed), new Waiting(death))
        .send(plan, plan.articles());
    return producer;
  }

  @Test
  void keepsTheDistancesOfPublicationDividedByTheSpeed() throws Exception {
    ReplayPlan plan =
        plan(
            "2025-06-01T10:00:00Z",
            "2025-06-01T12:00:00+02:00",
            "2025-06-01T11:00:00Z",
            "2025-06-01T13:30:00Z");
    MockProducer<byte[], byte[]> producer = send(plan, "60x", Instant.MAX);
    assertThat(sent).containsExactly("a0@0", "a1@0", "a2@60", "a3@210");
    assertThat(plan.sent()).isEqualTo(4);
    assertThat(producer.closed()).isTrue();
    assertThat(producer.history())
        .allSatisfy(
            record -> {
              assertThat(record.topic()).isEqualTo("news.articles.replay");
              assertThat(record.headers().lastHeader("content-type")).isNotNull();
              assertThat(new String(record.value(), StandardCharsets.UTF_8)).contains("\"Text ");
            });
  }

  @Test
  void asFastAsPossibleWaitsForNothing() throws Exception {
    send(plan("1950-06-01", "1987-06-01", "2025-06-01"), "max", Instant.MAX);
    assertThat(sent).containsExactly("a0@0", "a1@0", "a2@0");
  }

  @Test
  void articlesOfOneDayComeTogether() throws Exception {
    send(plan("2025-06-01", "2025-06-01", "2025-06-02"), "86400x", Instant.MAX);
    assertThat(sent).containsExactly("a0@0", "a1@0", "a2@1");
  }

  @Test
  void goesOnAtItsPaceWithWhatWasNotSentWhenItWasKilled() throws Exception {
    ReplayPlan plan = plan("2025-06-01T10:00:00Z", "2025-06-01T11:00:00Z", "2025-06-01T13:00:00Z");
    assertThatThrownBy(() -> send(plan, "60x", START.plusSeconds(100))).isInstanceOf(Killed.class);
    assertThat(sent).containsExactly("a0@0", "a1@60");
    assertThat(plan.sent()).as("noted before it waits").isEqualTo(2);
    now = START.plusSeconds(1_000);
    send(plan, "60x", Instant.MAX);
    assertThat(sent).as("the next one comes at once").endsWith("a2@1000").hasSize(3);
    send(plan, "60x", Instant.MAX);
    assertThat(sent).hasSize(3);
  }

  @Test
  void whatTheBrokerDoesNotTakeIsNotNotedAsSent() throws Exception {
    ReplayPlan plan = plan("2025-06-01", "2025-06-02");
    MockProducer<byte[], byte[]> refusing =
        new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer()) {
          @Override
          public synchronized void flush() {
            errorNext(new KafkaException("no"));
            super.flush();
          }
        };
    assertThatThrownBy(
            () ->
                new ReplaySender(() -> refusing, Speed.MAX, new Waiting(Instant.MAX))
                    .send(plan, plan.articles()))
        .isInstanceOf(KafkaException.class)
        .hasMessageContaining("the broker did not take an article");
    assertThat(plan.sent()).isZero();
  }
}
