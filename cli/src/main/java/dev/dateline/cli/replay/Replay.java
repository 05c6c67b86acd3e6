package dev.dateline.cli.replay;

import dev.dateline.cli.replay.PlanMaker.Restoring;
import dev.dateline.topics.KafkaConnection;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One replay, in steps: {@link #plan}, {@link #send}, and once the pipeline has taken what was
 * sent, {@link #report}. Each step may be killed; the same replay made again goes on from there.
 * Live groups and their offsets are not touched.
 */
public final class Replay {

  private final KafkaConnection connection;
  private final Outputs outputs;
  private final ReplayPlan plan;
  private final Request request;

  /**
   * What is asked for.
   *
   * @param source where articles come from
   * @param sourceName of it, by which the same replay is known again
   * @param restoring whether articles that the log does not have go back to it
   */
  public record Request(
      Selection selection, ReplaySource source, String sourceName, Speed speed, boolean restoring) {

    String what() {
      return "%s; source %s; restoring %s".formatted(selection, sourceName, restoring);
    }
  }

  /**
   * A replay.
   *
   * @param data directory in which the plan is kept
   */
  public Replay(KafkaConnection connection, Path data, Request request) {
    this.connection = connection;
    this.outputs = new Outputs(connection);
    this.plan = ReplayPlan.of(data, connection.bootstrapServers() + "; " + request.what());
    this.request = request;
  }

  /** Whether a replay of this kind was begun and not finished. */
  public boolean begun() {
    return plan.exists();
  }

  /** How many articles were sent of one that was begun. */
  public int sent() throws IOException {
    return plan.sent();
  }

  /** Forgets one that was begun. */
  public void forget() throws IOException {
    plan.remove();
  }

  /**
   * Hands over id, version, date and whether it is a retraction of each article that would be sent,
   * and sends nothing.
   *
   * @return how much of the source could not be read
   */
  public long dryRun(Consumer<String> line) throws IOException, InterruptedException {
    PlanMaker maker = new PlanMaker(request.selection(), OutputStream.nullOutputStream());
    long unreadable = request.source().read(maker::take);
    for (PlannedArticle one : maker.planned(request.speed())) {
      line.accept(
          "%s\t%d\t%s\t%s"
              .formatted(
                  one.id(),
                  one.version(),
                  one.published(),
                  one.withdrawn() ? "retraction" : "article"));
    }
    return unreadable;
  }

  /**
   * Makes the plan, unless there is one already.
   *
   * @return how many articles it has
   */
  public int plan() throws IOException, InterruptedException {
    if (plan.exists()) {
      return plan.articles().size();
    }
    // Taken first, so that nothing that happens from here on is missed.
    Map<String, Long> ends = outputs.ends();
    try (OutputStream articles = plan.newArticles()) {
      PlanMaker maker = new PlanMaker(request.selection(), articles);
      long unreadable = request.source().read(maker::take);
      articles.flush();
      List<PlannedArticle> planned =
          PlanMaker.withBefore(
              maker.planned(request.speed()),
              outputs,
              request.restoring() ? Restoring.YES : Restoring.NO);
      plan.finish(planned, new ReplayPlan.Start(request.what(), unreadable, ends));
      return planned.size();
    }
  }

  /** How much of the source was no article when the plan was made. */
  public long unreadable() throws IOException {
    return plan.start().unreadable();
  }

  /** What is to be said of the source, once it was read by {@link #plan} or {@link #dryRun}. */
  public List<String> remarks() {
    return request.source().remarks();
  }

  /** Sends what was not sent yet; on return all of it is acknowledged. */
  public void send() throws IOException, InterruptedException {
    new ReplaySender(connection, request.speed()).send(plan, plan.articles());
  }

  /** What came of it; to be called when the pipeline has taken what was sent. */
  public ReplayReport report() throws IOException {
    return outputs.report(plan.articles(), plan.start().ends());
  }

  /** The source of a name: {@code topic}, {@code archive}, or a path. */
  public static ReplaySource source(
      String name, KafkaConnection connection, Path archive, Optional<Path> path) {
    if (name.equals("topic")) {
      return new TopicSource(connection);
    }
    Path folder = path.orElse(archive);
    return name.equals("archive") || ArchiveFolderSource.isArchive(folder)
        ? new ArchiveFolderSource(folder)
        : new FileSource(List.of(folder));
  }
}
