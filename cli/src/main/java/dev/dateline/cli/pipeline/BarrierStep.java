package dev.dateline.cli.pipeline;

import java.util.List;

/**
 * One consumer group that must have passed all that its inputs hold.
 *
 * @param name for people
 * @param group its id
 * @param protocol how the group is kept
 * @param inputs topics that it reads
 */
public record BarrierStep(String name, String group, Protocol protocol, List<String> inputs) {

  /** Kinds of groups; the broker answers for each through a call of its own. */
  public enum Protocol {
    CONSUMER,
    STREAMS
  }

  public BarrierStep {
    inputs = List.copyOf(inputs);
  }
}
