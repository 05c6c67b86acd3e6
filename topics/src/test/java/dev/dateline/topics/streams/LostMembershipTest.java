package dev.dateline.topics.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.FencedMemberEpochException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.StaleMemberEpochException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class LostMembershipTest {

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 1);
  private final LostMembership lost = new LostMembership(now::get);

  @Test
  void whoeverIsNotKnownAnyMoreJoinsAgain() {
    assertThat(joinsAfter(new GroupIdNotFoundException("gone"))).isTrue();
    assertThat(joinsAfter(new UnknownMemberIdException("paused"))).isTrue();
    assertThat(joinsAfter(new StaleMemberEpochException("stale"))).isTrue();
    assertThat(
            new LostMembership(now::get).isMendedByJoiningAfter(new FencedMemberEpochException("")))
        .isTrue();
  }

  @Test
  void otherFailuresOfTheGroupAreNotMendedByJoining() {
    assertThat(joinsAfter(new GroupAuthorizationException("dateline"))).isFalse();
    assertThat(joinsAfter(new IllegalStateException("bug"))).isFalse();
  }

  @Test
  void joiningIsBounded() {
    for (int time = 0; time < LostMembership.MOST; time++) {
      assertThat(joinsAfter(new UnknownMemberIdException(""))).isTrue();
    }
    assertThat(joinsAfter(new UnknownMemberIdException(""))).isFalse();
  }

  @Test
  void whatWasLongAgoDoesNotCount() {
    for (int pause = 0; pause < 100; pause++) {
      assertThat(joinsAfter(new UnknownMemberIdException(""))).as("pause %d", pause).isTrue();
      now.addAndGet(LostMembership.PERIOD.dividedBy(LostMembership.MOST).plusNanos(1).toNanos());
    }
  }

  @Test
  void otherFailuresAreNotCounted() {
    for (int time = 0; time <= LostMembership.MOST; time++) {
      joinsAfter(new IllegalStateException("bug"));
    }
    assertThat(joinsAfter(new UnknownMemberIdException(""))).isTrue();
  }

  private boolean joinsAfter(RuntimeException answer) {
    return lost.isMendedByJoiningAfter(
        new StreamsException("task failed", new KafkaException(answer)));
  }
}
