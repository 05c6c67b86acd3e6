package dev.dateline.cli;

import dev.dateline.cli.consume.UnknownTopicException;
import dev.dateline.cli.migrate.MigrationRefusedException;
import dev.dateline.cli.settings.InvalidSettingsException;
import dev.dateline.sink.files.ArchiveTakenException;
import dev.dateline.topics.BrokerUnreachableException;
import dev.dateline.topics.TopicMismatchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.jspecify.annotations.Nullable;

/** What a failure that reached the top is for people, and which exit code it has. */
final class FailureMessage {

  private static final List<Class<? extends Exception>> OF_THE_ENVIRONMENT =
      List.of(
          BrokerUnreachableException.class,
          TopicMismatchException.class,
          ArchiveTakenException.class,
          MigrationRefusedException.class,
          IOException.class,
          UncheckedIOException.class);

  private static final Pattern WORD_OF_A_LOGIN =
      Pattern.compile("'.*' in JAAS config", Pattern.DOTALL);

  private FailureMessage() {}

  static ExitCode codeOf(Throwable failure) {
    if (failure instanceof InvalidSettingsException
        || failure instanceof UnknownTopicException
        || isOfAClientsProperties(failure)) {
      return ExitCode.USAGE;
    }
    return OF_THE_ENVIRONMENT.stream().anyMatch(type -> type.isInstance(failure))
            || refusal(failure).isPresent()
            || wrongClock(failure).isPresent()
        ? ExitCode.ENVIRONMENT
        : ExitCode.FAILED;
  }

  static String of(Throwable failure) {
    if (isOfAClientsProperties(failure)) {
      return "a kafka.… setting is wrong: " + withoutSecrets(text(root(failure)));
    }
    Optional<Throwable> clock = wrongClock(failure);
    if (clock.isPresent()) {
      return "the brokers do not take the time of this machine: %s; set its clock, or theirs"
          .formatted(text(clock.get()));
    }
    return refusal(failure)
        .map(
            why ->
                why instanceof AuthenticationException
                    ? "the brokers do not let us in: %s; check kafka.security.protocol, kafka.sasl.… and kafka.ssl.…"
                        .formatted(text(why))
                    : "the brokers do not allow it: %s; the user needs rights on news.* and dateline-*, see the README"
                        .formatted(text(why)))
        .orElseGet(() -> text(failure));
  }

  /** A client refuses to be made, before it has contacted anybody. */
  private static boolean isOfAClientsProperties(Throwable failure) {
    return chain(failure)
        .anyMatch(
            e ->
                e instanceof ConfigException
                    || e.getClass() == KafkaException.class
                        && (text(e).startsWith("Failed to create new ")
                            || text(e).startsWith("Failed to construct ")));
  }

  private static Optional<Throwable> refusal(Throwable failure) {
    return chain(failure)
        .filter(e -> e instanceof AuthenticationException || e instanceof AuthorizationException)
        .findFirst();
  }

  /**
   * Record timestamps are the wall clock, and brokers refuse those of an hour ahead and more: a
   * batch by the error that is meant for it, a record within a batch by a more general one.
   */
  private static Optional<Throwable> wrongClock(Throwable failure) {
    return chain(failure)
        .filter(
            e ->
                e instanceof InvalidTimestampException
                    || e instanceof InvalidRecordException && text(e).startsWith("Timestamp "))
        .findFirst();
  }

  private static Stream<Throwable> chain(Throwable failure) {
    return Stream.iterate(failure, e -> e != null, FailureMessage::causeOf);
  }

  private static @Nullable Throwable causeOf(Throwable failure) {
    return failure.getCause() == failure ? null : failure.getCause();
  }

  private static Throwable root(Throwable failure) {
    return chain(failure).reduce(failure, (outer, inner) -> inner);
  }

  /** Kafka quotes the word of a login line that it stumbles over, which may be half a password. */
  private static String withoutSecrets(String message) {
    return WORD_OF_A_LOGIN.matcher(message).replaceAll("a word (not shown) in JAAS config");
  }

  private static String text(Throwable failure) {
    if (failure instanceof java.nio.file.NoSuchFileException missing) {
      return missing.getReason() == null && missing.getFile() != null
          ? "there is no file \"%s\"".formatted(missing.getFile())
          : String.valueOf(missing.getMessage());
    }
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
