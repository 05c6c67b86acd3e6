package dev.dateline.cli.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.topics.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the process does its work.
 *
 * @param status {@code UP}, or {@code DOWN} where any stage is not up
 * @param stages each with its reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Health(Status status, List<StageHealth> stages) {

  /** Up or not. */
  public enum Status {
    UP,
    DOWN
  }

  /**
   * One stage.
   *
   * @param stage its name
   * @param status whether it works
   * @param lag records that wait for it
   * @param lastCommit ISO instant when its last commit was seen; null before the first look
   * @param reason why it is down, or what holds it up; null where all is well
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StageHealth(
      String stage,
      Status status,
      long lag,
      @Nullable String lastCommit,
      @Nullable String reason) {}

  public Health {
    stages = List.copyOf(stages);
  }

  /** The health of stages together. */
  public static Health of(List<StageHealth> stages) {
    boolean up = stages.stream().allMatch(stage -> stage.status() == Status.UP);
    return new Health(up ? Status.UP : Status.DOWN, stages);
  }

  /** Whether every stage is. */
  @JsonIgnore
  public boolean isUp() {
    return status == Status.UP;
  }

  /** Pretty-printed. */
  public String json() {
    return new String(Json.writePretty(this), StandardCharsets.UTF_8);
  }
}
