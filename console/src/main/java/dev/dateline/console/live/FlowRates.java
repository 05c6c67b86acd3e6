package dev.dateline.console.live;

import dev.dateline.console.api.PipelineView;
import dev.dateline.console.api.PipelineView.Flow;
import dev.dateline.console.api.PipelineView.Replay;
import dev.dateline.console.api.PipelineView.TopicState;
import dev.dateline.console.index.ConsoleIndex;
import dev.dateline.topics.Topic;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the flow every two seconds, and tells how fast it was over the last ten. */
public final class FlowRates implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FlowRates.class);
  private static final int LOOK_SECONDS = 2;
  private static final int KEPT = 6;
  private static final double NANOS = 1e9;

  private final String source;
  private final Supplier<Flow> flow;
  private final ConsoleIndex index;
  private final LiveFeed feed;
  private final Source filling;
  private final ReplayProgress replay = new ReplayProgress();
  private final Deque<Look> looks = new ArrayDeque<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "console-flow");
            thread.setDaemon(true);
            return thread;
          });

  private FlowRates(
      String source, Supplier<Flow> flow, ConsoleIndex index, LiveFeed feed, Source filling) {
    this.source = source;
    this.flow = flow;
    this.index = index;
    this.feed = feed;
    this.filling = filling;
  }

  private record Look(long nanos, Map<String, Long> written) {}

  /** Over the topics. */
  public static FlowRates start(
      Supplier<Flow> flow, ConsoleIndex index, LiveFeed feed, Source filling) {
    FlowRates rates = new FlowRates("topics", flow, index, feed, filling);
    ScheduledFuture<?> unused =
        rates.clock.scheduleWithFixedDelay(rates::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    return rates;
  }

  /** Where there is nothing that flows. */
  public static FlowRates ofArchive(ConsoleIndex index, LiveFeed feed, Source filling) {
    return new FlowRates("archive", () -> Flow.NONE, index, feed, filling);
  }

  private void look() {
    try {
      Flow seen = flow.get();
      Look now = new Look(System.nanoTime(), seen.written());
      synchronized (looks) {
        lookAtReplay(seen, now.nanos());
        looks.addLast(now);
        if (looks.size() > KEPT) {
          looks.removeFirst();
        }
      }
    } catch (RuntimeException e) {
      LOG.debug("the flow could not be looked at", e);
    }
  }

  private void lookAtReplay(Flow seen, long nanos) {
    String topic = Topic.REPLAY.topicName();
    Long written = seen.written().get(topic);
    if (written != null) {
      seen.stages().stream()
          .map(stage -> stage.lag().get(topic))
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(waiting -> replay.look(written, waiting, nanos));
    }
  }

  /** How the pipeline is getting on. */
  public PipelineView view() {
    Flow now = flow.get();
    List<TopicState> topics = new ArrayList<>();
    for (Topic topic : Topic.all()) {
      Long written = now.written().get(topic.topicName());
      if (written != null) {
        topics.add(new TopicState(topic.topicName(), written, rate(topic.topicName())));
      }
    }
    return new PipelineView(
        source,
        filling.caughtUp(),
        filling.problem().orElse(null),
        index.rejections().counts(),
        topics,
        now.stages(),
        replay(),
        feed.listeners());
  }

  private @Nullable Replay replay() {
    synchronized (looks) {
      return replay.current().orElse(null);
    }
  }

  private double rate(String topic) {
    synchronized (looks) {
      if (looks.size() < 2) {
        return 0;
      }
      Look first = looks.getFirst();
      Look last = looks.getLast();
      long more = last.written().getOrDefault(topic, 0L) - first.written().getOrDefault(topic, 0L);
      double seconds = (last.nanos() - first.nanos()) / NANOS;
      return first.written().isEmpty() ? 0 : Math.round(10 * more / seconds) / 10.0;
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
