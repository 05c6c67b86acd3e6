package dev.dateline.topics.streams;

import dev.dateline.topics.LatencyListener;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.MissingSourceTopicException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of a Streams application: started once, running or failed, closed within a bound. A
 * failure that reaches the top is a bug or a broken environment, so the client shuts down and the
 * failure is kept for whoever asks; bad records never get there.
 *
 * <p>Thread-safe.
 */
public final class StreamsApplication implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(StreamsApplication.class);
  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(20);

  /** A coordinator that has not heard of the topics by then will not hear of them. */
  private static final Duration EARLY = Duration.ofSeconds(60);

  private final String name;
  private final Supplier<KafkaStreams> clients;
  private final StateInUse state;
  private final LostMembership lostMembership = new LostMembership(System::nanoTime);
  private volatile KafkaStreams streams;
  private volatile boolean beginsAgain;
  private volatile boolean forgets;
  private volatile boolean forgot;
  private volatile boolean closed;
  private final CountDownLatch runningOrOver = new CountDownLatch(1);
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private volatile long startedAt;
  private volatile LatencyListener latencyListener = LatencyListener.NONE;

  /**
   * Prepares the application; nothing is contacted yet.
   *
   * @param topology builds the topology anew at each call, since a client cannot start twice
   */
  public StreamsApplication(Supplier<Topology> topology, StreamsSettings settings) {
    this.name = settings.applicationId();
    this.state = new StateInUse(settings);
    Properties properties = settings.properties();
    EarlyCommits earlyCommits = new EarlyCommits(settings.commitInterval());
    properties.put(EarlyCommits.PROPERTY, earlyCommits);
    properties.put(
        LatencyTimestampExtractor.LISTENER,
        (LatencyListener)
            (topic, age) -> {
              earlyCommits.took(topic, age);
              latencyListener.took(topic, age);
            });
    this.clients = () -> new KafkaStreams(topology.get(), properties);
    this.streams = newClient();
  }

  private KafkaStreams newClient() {
    KafkaStreams client = clients.get();
    client.setUncaughtExceptionHandler(this::onFailure);
    client.setStateListener((to, from) -> onState(to));
    client.setGlobalStateRestoreListener(new RestoreLog(name));
    return client;
  }

  /** From now on a listener hears how old each record is when it is taken up. */
  public void listen(LatencyListener listener) {
    latencyListener = listener;
  }

  /** Begins to join the group; returns at once. */
  public void start() {
    startedAt = System.nanoTime();
    // The client has locked the state by now, so a mark is of a process that is gone.
    if (state.wasLeft()) {
      LOG.warn("{} did not end cleanly; it takes all that it keeps on disk from Kafka again", name);
      streams.cleanUp();
    }
    state.begin();
    try {
      streams.start();
    } catch (ProcessorStateException e) {
      if (!isUnreadable(e)) {
        throw e;
      }
      forgets = true;
      streams.close(CLOSE_TIMEOUT);
      startNewClient();
    }
  }

  /**
   * Waits until the partitions are assigned and the stores restored.
   *
   * @throws IllegalStateException if the application failed or did not get there in time
   */
  public void awaitRunning(Duration timeout) throws InterruptedException {
    boolean inTime = runningOrOver.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
    Throwable failed = failure.get();
    if (failed != null) {
      throw new IllegalStateException(name + " failed: " + failed.getMessage(), failed);
    }
    if (!inTime) {
      throw new IllegalStateException(
          "%s did not start within %d s: its state is %s"
              .formatted(name, timeout.toSeconds(), streams.state()));
    }
  }

  /** What ended the application; empty while it is well. */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure.get());
  }

  /** Leaves the group and closes the stores; what was not committed is done again next time. */
  @Override
  public void close() {
    KafkaStreams last;
    synchronized (this) {
      closed = true;
      last = streams;
    }
    CloseOptions leave =
        CloseOptions.timeout(CLOSE_TIMEOUT)
            .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
    if (last.close(leave)) {
      state.end();
    } else {
      LOG.warn("{} did not close within {} s", name, CLOSE_TIMEOUT.toSeconds());
    }
  }

  private synchronized StreamThreadExceptionResponse onFailure(Throwable thrown) {
    if (isTooEarly(thrown)) {
      LOG.info("{} does not see its topics yet and tries again", name);
      beginsAgain = true;
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    if (isUnreadable(thrown)) {
      forgets = true;
      beginsAgain = true;
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    if (beginsAgain) {
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT; // Another thread said why.
    }
    if (lostMembership.isMendedByJoiningAfter(thrown)) {
      LOG.warn("{} is not known to its group's coordinator any more and joins again", name, thrown);
      beginsAgain = true;
      return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
    LOG.error("{} failed and shuts down", name, thrown);
    failure.compareAndSet(null, thrown);
    runningOrOver.countDown();
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  /**
   * The group's coordinator learns of new topics after the brokers that answer for them; a stream
   * that starts in between is told that its topics are missing. They were created and checked
   * before, so it is told to try again, for as long as it has never run.
   */
  private boolean isTooEarly(Throwable thrown) {
    return thrown instanceof MissingSourceTopicException
        && runningOrOver.getCount() > 0
        && System.nanoTime() - startedAt < EARLY.toNanos();
  }

  /**
   * A process that is killed while Kafka Streams deletes a store leaves half of it, which RocksDB
   * refuses to open at each start from then on. All that is kept there is on Kafka as well, so it
   * is taken from there, once: what cannot be opened after that has another reason.
   */
  private boolean isUnreadable(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage();
      if (cause instanceof ProcessorStateException
          && message != null
          && message.startsWith("Error opening store ")) {
        return !forgot;
      }
    }
    return false;
  }

  private void onState(State state) {
    if (!beginsAgain) {
      if (state == State.RUNNING || state == State.ERROR || state == State.NOT_RUNNING) {
        runningOrOver.countDown();
      }
    } else if (state == State.ERROR) {
      Thread again = new Thread(this::startAgain, name + "-start-again");
      again.setDaemon(true);
      again.start();
    }
  }

  /**
   * Begins with a new client, not with a new thread in the old one: a replaced thread has another
   * number, so its transactions have an id that a later start, whose threads count from one, does
   * not use. If the process died, nobody would end the open transaction of that id, and the next
   * start would wait for it until it times out.
   */
  private void startAgain() {
    streams.close(CLOSE_TIMEOUT);
    try {
      if (startNewClient()) {
        return;
      }
    } catch (RuntimeException e) {
      LOG.error("{} failed when it started again", name, e);
      failure.compareAndSet(null, e);
    }
    runningOrOver.countDown();
  }

  /** False if the application was closed meanwhile. */
  private synchronized boolean startNewClient() {
    if (closed) {
      return false;
    }
    beginsAgain = false;
    streams = newClient();
    if (forgets) {
      LOG.warn("{} cannot read what it kept on disk; it takes all of it from Kafka again", name);
      forgets = false;
      forgot = true;
      streams.cleanUp();
    }
    streams.start();
    return true;
  }
}
