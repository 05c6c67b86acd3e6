package dev.dateline.cli.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeProducersOptions;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.DescribeTransactionsOptions;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.TransactionDescription;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.TopicPartition;

/** What the brokers' books say of transactions; a question throws what the brokers answered. */
interface TransactionBooks {

  /** The producers that partitions remember, each with the transaction that it has open there. */
  Map<TopicPartition, List<ProducerState>> producers(Collection<TopicPartition> partitions)
      throws ExecutionException, InterruptedException;

  /** The transactional id that a coordinator has for a producer. */
  Optional<String> transactionalId(long producerId) throws ExecutionException, InterruptedException;

  /** What the coordinator of a transactional id knows of its transaction. */
  Optional<TransactionDescription> transaction(String transactionalId)
      throws ExecutionException, InterruptedException;

  /** Asks brokers, and waits a few seconds for each answer. */
  static TransactionBooks of(Admin admin) {
    return new TransactionBooks() {

      private static final int PATIENCE_MS = 5000;

      @Override
      public Map<TopicPartition, List<ProducerState>> producers(
          Collection<TopicPartition> partitions) throws ExecutionException, InterruptedException {
        Map<TopicPartition, PartitionProducerState> found =
            admin
                .describeProducers(
                    partitions, new DescribeProducersOptions().timeoutMs(PATIENCE_MS))
                .all()
                .get();
        return found.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().activeProducers()));
      }

      @Override
      public Optional<String> transactionalId(long producerId)
          throws ExecutionException, InterruptedException {
        ListTransactionsOptions options =
            new ListTransactionsOptions().filterProducerIds(Set.of(producerId));
        return admin.listTransactions(options.timeoutMs(PATIENCE_MS)).all().get().stream()
            .map(TransactionListing::transactionalId)
            .findFirst();
      }

      @Override
      public Optional<TransactionDescription> transaction(String transactionalId)
          throws ExecutionException, InterruptedException {
        return Optional.ofNullable(
            admin
                .describeTransactions(
                    List.of(transactionalId),
                    new DescribeTransactionsOptions().timeoutMs(PATIENCE_MS))
                .all()
                .get()
                .get(transactionalId));
      }
    };
  }
}
