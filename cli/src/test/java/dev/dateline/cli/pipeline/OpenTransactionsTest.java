package dev.dateline.cli.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class OpenTransactionsTest {

  private static final TopicPartition ARTICLES = new TopicPartition("news.articles", 3);
  private static final String ABORT =
      "it hangs and never ends by itself; end it with `kafka-transactions.sh --bootstrap-server"
          + " localhost:9092 abort --topic news.articles --partition 3 --start-offset 120`";

  private final Fake books = new Fake();
  private final OpenTransactions open = new OpenTransactions(books, "localhost:9092");

  @Test
  void namesATransactionThatTheCoordinatorKnows() throws InterruptedException {
    books.open(ARTICLES, 7, 120);
    books.ids.put(7L, "stage-1");
    books.transactions.put("stage-1", transaction(TransactionState.PREPARE_COMMIT, ARTICLES));

    assertThat(open.on(Set.of(ARTICLES)))
        .isEqualTo(
            ": on news.articles-3 from offset 120 one of producer 7, epoch 4, transactional id"
                + " \"stage-1\", which coordinator 1 has as PrepareCommit of epoch 5 since"
                + " 1970-01-01T00:00:09Z");
  }

  @Test
  void saysHowToEndOneThatNoCoordinatorKnows() throws InterruptedException {
    books.open(ARTICLES, 7, 120);

    assertThat(open.on(Set.of(ARTICLES))).endsWith(", which no coordinator knows: " + ABORT);
  }

  @Test
  void saysHowToEndOneThatTheCoordinatorBelievesToBeOver() throws InterruptedException {
    books.open(ARTICLES, 7, 120);
    books.ids.put(7L, "stage-1");
    books.transactions.put("stage-1", transaction(TransactionState.COMPLETE_COMMIT));

    assertThat(open.on(Set.of(ARTICLES)))
        .contains("which coordinator 1 has as CompleteCommit of epoch 5")
        .endsWith(" without this partition: " + ABORT);
  }

  @Test
  void passesProducersWithoutATransaction() throws InterruptedException {
    books.producers.put(ARTICLES, List.of(producer(7, OptionalLong.empty())));

    assertThat(open.on(Set.of(ARTICLES))).isEmpty();
  }

  @Test
  void countsWhatItDoesNotTell() throws InterruptedException {
    for (int partition = 0; partition < 7; partition++) {
      books.open(new TopicPartition("news.articles", partition), 7, 120);
    }

    assertThat(open.on(books.producers.keySet()))
        .contains("on news.articles-4 ")
        .doesNotContain("on news.articles-5 ")
        .endsWith("; and 2 more");
  }

  @Test
  void saysSoWhereThePartitionsDoNotAnswer() throws InterruptedException {
    books.fails = true;

    assertThat(open.on(Set.of(ARTICLES)))
        .isEqualTo(": the brokers do not tell which: TimeoutException, no answer");
  }

  @Test
  void keepsThePlaceWhereTheCoordinatorDoesNotAnswer() throws InterruptedException {
    books.open(ARTICLES, 7, 120);
    books.coordinatorFails = true;

    assertThat(open.on(Set.of(ARTICLES)))
        .isEqualTo(
            ": on news.articles-3 from offset 120 one of producer 7, epoch 4, of which the"
                + " coordinator says nothing: TimeoutException, no answer");
  }

  private static ProducerState producer(long id, OptionalLong start) {
    return new ProducerState(id, 4, 0, 0, OptionalInt.empty(), start);
  }

  private static TransactionDescription transaction(
      TransactionState state, TopicPartition... partitions) {
    return new TransactionDescription(
        1, state, 7, 5, 10_000, OptionalLong.of(9_000), Set.of(partitions));
  }

  private static final class Fake implements TransactionBooks {
    private final Map<TopicPartition, List<ProducerState>> producers = new HashMap<>();
    private final Map<Long, String> ids = new HashMap<>();
    private final Map<String, TransactionDescription> transactions = new HashMap<>();
    private boolean fails;
    private boolean coordinatorFails;

    private void open(TopicPartition partition, long producer, long start) {
      producers.put(partition, List.of(producer(producer, OptionalLong.of(start))));
    }

    @Override
    public Map<TopicPartition, List<ProducerState>> producers(Collection<TopicPartition> of)
        throws ExecutionException {
      if (fails) {
        throw new ExecutionException(new TimeoutException("no answer"));
      }
      return producers;
    }

    @Override
    public Optional<String> transactionalId(long producerId) throws ExecutionException {
      if (coordinatorFails) {
        throw new ExecutionException(new TimeoutException("no answer"));
      }
      return Optional.ofNullable(ids.get(producerId));
    }

    @Override
    public Optional<TransactionDescription> transaction(String transactionalId) {
      return Optional.ofNullable(transactions.get(transactionalId));
    }
  }
}
