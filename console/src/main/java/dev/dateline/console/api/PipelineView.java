package dev.dateline.console.api;

import dev.dateline.console.index.Rejections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the pipeline is getting on.
 *
 * @param source {@code topics}, or {@code archive} where no broker was given
 * @param caughtUp whether the index has all that was there when the process started
 * @param problem why the index cannot be brought up to date at the moment; null where it can
 * @param index how much of each kind the index holds
 * @param topics in order of the flow; empty without a broker
 * @param stages in order of the flow; empty without a broker
 * @param replay under way, or the last that was; null where none was seen since the start
 * @param watchers how many clients listen to the stream
 */
public record PipelineView(
    String source,
    boolean caughtUp,
    @Nullable String problem,
    Rejections.Counts index,
    List<TopicState> topics,
    List<StageState> stages,
    @Nullable Replay replay,
    int watchers) {

  /**
   * A replay.
   *
   * @param done articles that the processor has taken
   * @param total articles that were written so far
   * @param perSecond how fast they are taken, since it began
   * @param running whether any still waits
   */
  public record Replay(long done, long total, double perSecond, boolean running) {}

  /**
   * A topic.
   *
   * @param written how far it was written: records, and markers of transactions where there are any
   * @param perSecond how fast, over the last seconds
   */
  public record TopicState(String name, long written, double perSecond) {}

  /**
   * A stage.
   *
   * @param lag what waits for it in each of its topics
   * @param lastCommit ISO instant when a commit was last seen
   * @param up whether it works; null where it runs in another process
   * @param reason why it does not work
   * @param outcomes what became of what it has read; empty where it runs in another process
   */
  public record StageState(
      String name,
      Map<String, Long> lag,
      @Nullable String lastCommit,
      @Nullable Boolean up,
      @Nullable String reason,
      Map<String, Long> outcomes) {
    public StageState {
      lag = Map.copyOf(lag);
      outcomes = Map.copyOf(outcomes);
    }
  }

  /** What is known of the flow from outside of the console. */
  public record Flow(Map<String, Long> written, List<StageState> stages) {

    /** Where no broker was given. */
    public static final Flow NONE = new Flow(Map.of(), List.of());

    public Flow {
      written = Map.copyOf(written);
      stages = List.copyOf(stages);
    }
  }

  public PipelineView {
    topics = List.copyOf(topics);
    stages = List.copyOf(stages);
  }
}
