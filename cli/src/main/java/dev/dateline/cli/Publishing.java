package dev.dateline.cli;

import dev.dateline.cli.settings.Setting;
import dev.dateline.cli.settings.Settings;
import dev.dateline.cli.terminal.ProgressBar;
import dev.dateline.cli.terminal.Terminal;
import dev.dateline.producer.ArchivePublisher;
import dev.dateline.producer.ProducerSettings;
import dev.dateline.producer.PublishListener;
import dev.dateline.producer.PublishReport;
import dev.dateline.producer.WatchedFolder;
import dev.dateline.topics.Article;
import dev.dateline.topics.KafkaConnection;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Publishes inputs while people watch. */
final class Publishing implements PublishListener {

  /** Of a larger run nobody wants to read a summary for each article. */
  static final int MAX_REMEMBERED = 100;

  private static final Duration LOOK_INTERVAL = Duration.ofSeconds(1);

  private final Terminal terminal;
  private final ProducerSettings settings;
  private final KafkaConnection connection;
  private final List<Article> first = new ArrayList<>();
  private final ProgressBar progress;
  private final PublishListener metrics;

  /**
   * Publishing for people and for metrics.
   *
   * @param metrics hears what they see
   */
  Publishing(
      Terminal terminal, Settings settings, KafkaConnection connection, PublishListener metrics) {
    this.terminal = terminal;
    this.settings = producerSettings(settings);
    this.connection = connection;
    this.metrics = metrics;
    this.progress = terminal.progress("publishing", "articles");
  }

  static ProducerSettings producerSettings(Settings settings) {
    ProducerSettings defaults = ProducerSettings.defaults();
    return new ProducerSettings(
        settings.word(Setting.PRODUCER_COMPRESSION, ProducerSettings.Compression.class),
        settings.integer(Setting.PRODUCER_BATCH_SIZE),
        defaults.linger(),
        defaults.bufferBytes(),
        defaults.inFlight(),
        defaults.deliveryTimeout(),
        defaults.maxLineBytes());
  }

  /** Publishes everything in the inputs and waits until it is acknowledged. */
  PublishReport publish(List<Path> inputs) throws InterruptedException {
    try (ArchivePublisher publisher =
        new ArchivePublisher(settings, connection, Clock.systemUTC())) {
      return publisher.publish(inputs, this);
    } finally {
      progress.close();
    }
  }

  /** Publishes the files that appear in a folder until the thread is interrupted. */
  void watch(Path folder) {
    try (ArchivePublisher publisher =
        new ArchivePublisher(settings, connection, Clock.systemUTC())) {
      terminal.message("Watching " + folder + " for articles. Ctrl-C ends it.");
      new WatchedFolder(folder, publisher, this, Clock.systemUTC()).run(LOOK_INTERVAL);
    } catch (InterruptedException e) {
      terminal.message("Ended; what was published stays.");
    }
  }

  /** The articles that were published, as long as there are at most {@link #MAX_REMEMBERED}. */
  List<Article> first() {
    return List.copyOf(first);
  }

  @Override
  public void progress(PublishListener.Progress at) {
    metrics.progress(at);
    double share =
        at.bytesInAll().isPresent() && at.bytesInAll().getAsLong() > 0
            ? (double) at.bytesRead() / at.bytesInAll().getAsLong()
            : -1;
    progress.at(share, at.articles());
  }

  @Override
  public void published(Article article) {
    if (first.size() < MAX_REMEMBERED) {
      first.add(article);
    }
  }

  @Override
  public void acknowledged(int bytes, Duration latency) {
    metrics.acknowledged(bytes, latency);
  }

  @Override
  public void withheld(String id) {
    metrics.withheld(id);
  }

  @Override
  public void embargoed(String id) {
    metrics.embargoed(id);
  }

  @Override
  public void rejected(String message) {
    metrics.rejected(message);
    progress.close();
    terminal.message("rejected: " + message);
  }

  @Override
  public void notice(String message) {
    progress.close();
    terminal.message(message);
  }
}
