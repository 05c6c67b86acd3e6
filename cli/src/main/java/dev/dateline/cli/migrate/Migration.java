package dev.dateline.cli.migrate;

import static java.util.Objects.requireNonNull;

import dev.dateline.cli.migrate.Progress.Phase;
import dev.dateline.cli.migrate.TopicCopy.Place;
import dev.dateline.topics.KafkaConnection;
import dev.dateline.topics.Topic;
import dev.dateline.topics.TopicAdmin;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;

/**
 * Gives all topics another number of partitions.
 *
 * <p>Kafka can add partitions but not move what lies in the old ones, so that an article's versions
 * would lie in two places. So {@code news.articles} is copied into a topic with the new number, and
 * everything else is made anew from it by the stages. Kafka cannot rename a topic either; hence the
 * copy is copied back once the old topic is gone. At every moment one complete log exists: the live
 * topics stand untouched until the copy is whole, checked, and no writer can add to them.
 *
 * <p>Each step may be killed and is done again from the journal ({@link Journal}) by the same
 * command, from any machine. The stages must have ended; while the journal is there, none starts.
 *
 * <p>Rejected: topics with another prefix side by side, of which every reader outside would have to
 * learn; and a copy on the disk of whoever runs the command, which would be the only one for a
 * while.
 */
public final class Migration {

  /** The copy of the log. */
  static final String COPY = "news.articles.migration";

  private static final List<Topic> WRITTEN_BY_OTHERS = List.of(Topic.ARTICLES, Topic.REPLAY);

  /** Made anew: all but the dead letters, whose place follows from no key. */
  private static final List<String> RENEWED =
      Topic.all().stream().filter(Topic::placedByKey).map(Topic::topicName).toList();

  private final KafkaConnection connection;
  private final Cluster cluster;
  private final Journal journal;
  private final int to;
  private final Consumer<String> line;

  /**
   * A migration.
   *
   * @param admin not closed here
   * @param to partitions that the topics are to have
   * @param line takes what is done, for people
   */
  public Migration(KafkaConnection connection, Admin admin, int to, Consumer<String> line) {
    this.connection = connection;
    this.cluster = new Cluster(admin);
    this.journal = new Journal(connection, cluster);
    this.to = to;
    this.line = line;
  }

  /** What would be done, and what is in the way; changes nothing. */
  public Survey survey() throws InterruptedException {
    return Survey.of(connection, cluster, journal.read(), to);
  }

  /**
   * Begins, or goes on with what was begun, to the end.
   *
   * @throws MigrationRefusedException if something is in the way
   */
  public void run() throws InterruptedException {
    Progress progress = beginOrGoOn();
    if (progress.phase() == Phase.COPYING) {
      progress = copy(progress);
    }
    if (progress.phase() == Phase.CHECKED) {
      progress = complete(progress);
    }
    if (progress.phase() == Phase.COPIED) {
      progress = journal.write(progress.at(Phase.SWITCHING));
    }
    if (progress.phase() == Phase.SWITCHING) {
      progress = deleteOld(progress);
    }
    if (progress.phase() == Phase.REFILLING) {
      progress = fillNew(progress);
    }
    cluster.delete(List.of(COPY));
    cluster.forgetGroup(group(progress));
    TopicDigest log = requireNonNull(progress.log());
    line.accept(
        "All topics have %d partitions. news.articles has %d records as before%s; all others are empty."
            .formatted(
                to,
                log.records() - progress.added(),
                progress.added() == 0
                    ? ""
                    : ", and %d articles that only replays had brought"
                        .formatted(progress.added())));
    journal.remove();
  }

  /**
   * Gives up what was begun; the live topics stay as they were.
   *
   * @throws MigrationRefusedException if nothing was begun, or too much is done to give it up
   */
  public void abort() throws InterruptedException {
    boolean begun = cluster.topics().contains(TopicAdmin.MIGRATION);
    Optional<Progress> progress = journal.read();
    if (!begun) {
      throw new MigrationRefusedException(List.of("no change of the partitions is under way"));
    }
    if (progress.isPresent() && !progress.get().canBeGivenUp()) {
      throw new MigrationRefusedException(
          List.of(
              "the old topics are gone already; only `dateline topics --migrate %d` can end it"
                  .formatted(progress.get().to())));
    }
    cluster.open(WRITTEN_BY_OTHERS);
    cluster.delete(List.of(COPY));
    if (progress.isPresent()) {
      cluster.forgetGroup(group(progress.get()));
    }
    journal.remove();
    line.accept("Given up; the topics are as they were.");
  }

  private Progress beginOrGoOn() throws InterruptedException {
    Optional<Progress> begun = journal.read();
    Survey survey = Survey.of(connection, cluster, begun, to);
    if (!survey.inTheWay().isEmpty()) {
      throw new MigrationRefusedException(survey.inTheWay());
    }
    if (begun.isPresent()) {
      line.accept("Going on with what was begun, at " + begun.get().phase() + ".");
      return begun.get();
    }
    journal.open();
    // Of a migration that was given up while it was being given up.
    cluster.delete(List.of(COPY));
    return journal.write(
        new Progress(
            UUID.randomUUID().toString(), survey.partitions(), to, Phase.COPYING, null, 0));
  }

  private Progress copy(Progress progress) throws InterruptedException {
    TopicCopy copying = new TopicCopy(connection, group(progress));
    cluster.create(COPY, to, Topic.ARTICLES.config());
    line.accept("Copying news.articles to " + COPY + "; writers may go on.");
    copying.copy(Topic.ARTICLES.topicName(), COPY, Place.BY_KEY);
    cluster.close(WRITTEN_BY_OTHERS);
    line.accept("news.articles is closed to writers; copying what came meanwhile.");
    requireStill();
    copying.copy(Topic.ARTICLES.topicName(), COPY, Place.BY_KEY);
    TopicDigest live = TopicDigest.of(connection, Topic.ARTICLES.topicName());
    TopicDigest copy = TopicDigest.of(connection, COPY);
    if (!live.equals(copy)) {
      cluster.open(WRITTEN_BY_OTHERS);
      throw new IllegalStateException(
          "the copy of news.articles has %d records, and it has %d; nothing was changed, --abort gives up"
              .formatted(copy.records(), live.records()));
    }
    return journal.write(progress.checked(copy));
  }

  /** What only replays had brought may be there already, from before a kill. */
  private Progress complete(Progress progress) throws InterruptedException {
    new ReplayedArticles(connection).addTo(COPY);
    TopicDigest whole = TopicDigest.of(connection, COPY);
    line.accept("The copy is whole: %d records.".formatted(whole.records()));
    long added = whole.records() - requireNonNull(progress.log()).records();
    return journal.write(progress.copied(whole, added));
  }

  /** What no closing of topics keeps away: a stage, and a transaction that was begun before. */
  private void requireStill() throws InterruptedException {
    List<String> busy = Survey.busy(cluster);
    if (busy.isEmpty() && cluster.hasOpenTransactions(Topic.ARTICLES.topicName())) {
      busy =
          List.of(
              "a writer has a transaction open on news.articles; end it, and give the same command"
                  + " again");
    }
    if (!busy.isEmpty()) {
      cluster.open(WRITTEN_BY_OTHERS);
      throw new MigrationRefusedException(busy);
    }
  }

  private Progress deleteOld(Progress progress) throws InterruptedException {
    line.accept("Deleting the old topics and the memory of the stages.");
    cluster.forgetStages();
    cluster.delete(cluster.internalTopics());
    cluster.delete(RENEWED);
    return journal.write(progress.at(Phase.REFILLING));
  }

  private Progress fillNew(Progress progress) throws InterruptedException {
    cluster.createCatalogue(to);
    line.accept("Filling the new news.articles.");
    new TopicCopy(connection, group(progress))
        .copy(COPY, Topic.ARTICLES.topicName(), Place.AS_IT_WAS);
    TopicDigest filled = TopicDigest.of(connection, Topic.ARTICLES.topicName());
    if (!filled.equals(progress.log())) {
      throw new IllegalStateException(
          "news.articles has %d records, its copy %s has %d, and they are kept both; did someone write to it?"
              .formatted(filled.records(), COPY, requireNonNull(progress.log()).records()));
    }
    return journal.write(progress.at(Phase.DONE));
  }

  private static String group(Progress progress) {
    return "dateline-migration-" + progress.id();
  }
}
