package dev.dateline.cli.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.common.TopicPartition;

/**
 * Says for a message which transactions hold readers of partitions up, and whether the coordinator
 * knows of them. One that it knows ends by itself, with its producer or at its time-out. One that
 * it does not know hangs for ever (KIP-664), and whoever runs the brokers has to end it.
 */
final class OpenTransactions {

  /** At most so many are told: they are mostly one transaction on many partitions. */
  private static final int MOST = 5;

  private final TransactionBooks books;
  private final String bootstrapServers;

  /**
   * For partitions that one client can reach.
   *
   * @param bootstrapServers for the command that ends a transaction
   */
  OpenTransactions(TransactionBooks books, String bootstrapServers) {
    this.books = books;
    this.bootstrapServers = bootstrapServers;
  }

  /**
   * What is known of each, to be put behind a message that says that some are open. What the
   * brokers do not answer is told as well and never thrown: the message counts more.
   */
  String on(Collection<TopicPartition> partitions) throws InterruptedException {
    List<String> told = new ArrayList<>();
    try {
      for (Map.Entry<TopicPartition, List<ProducerState>> one :
          books.producers(partitions).entrySet()) {
        for (ProducerState producer : one.getValue()) {
          if (producer.currentTransactionStartOffset().isPresent()) {
            told.add(tell(one.getKey(), producer));
          }
        }
      }
    } catch (ExecutionException | RuntimeException e) {
      told.add("the brokers do not tell which: " + reason(e));
    }
    told.sort(null);
    int most = Math.min(MOST, told.size());
    String more = told.size() > most ? "; and " + (told.size() - most) + " more" : "";
    return told.isEmpty() ? "" : ": " + String.join("; ", told.subList(0, most)) + more;
  }

  private String tell(TopicPartition partition, ProducerState producer)
      throws InterruptedException {
    long start = producer.currentTransactionStartOffset().orElseThrow();
    String place =
        "on %s from offset %d one of producer %d, epoch %d, "
            .formatted(partition, start, producer.producerId(), producer.producerEpoch());
    try {
      Optional<String> id = books.transactionalId(producer.producerId());
      Optional<TransactionDescription> known =
          id.isPresent() ? books.transaction(id.get()) : Optional.empty();
      if (known.isEmpty()) {
        return place + "which no coordinator knows: " + hangs(partition, start);
      }
      TransactionDescription transaction = known.get();
      String state =
          "transactional id \"%s\", which coordinator %d has as %s of epoch %d"
              .formatted(
                  id.get(),
                  transaction.coordinatorId(),
                  transaction.state(),
                  transaction.producerEpoch());
      if (transaction.producerId() != producer.producerId()
          || !transaction.topicPartitions().contains(partition)) {
        return place + state + " without this partition: " + hangs(partition, start);
      }
      return place + state + since(transaction);
    } catch (ExecutionException | RuntimeException e) {
      return place + "of which the coordinator says nothing: " + reason(e);
    }
  }

  private static String since(TransactionDescription transaction) {
    return transaction.transactionStartTimeMs().isPresent()
        ? " since " + Instant.ofEpochMilli(transaction.transactionStartTimeMs().getAsLong())
        : "";
  }

  private String hangs(TopicPartition partition, long start) {
    return ("it hangs and never ends by itself; end it with `kafka-transactions.sh"
            + " --bootstrap-server %s abort --topic %s --partition %d --start-offset %d`")
        .formatted(bootstrapServers, partition.topic(), partition.partition(), start);
  }

  private static String reason(Exception e) {
    Throwable reason = e instanceof ExecutionException && e.getCause() != null ? e.getCause() : e;
    return reason.getClass().getSimpleName() + ", " + reason.getMessage();
  }
}
