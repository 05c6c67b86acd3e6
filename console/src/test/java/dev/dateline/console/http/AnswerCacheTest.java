package dev.dateline.console.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.console.http.Query.BadRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {

  private final AnswerCache cache = new AnswerCache();
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void answersOnceForEachState() {
    Answer first = cache.get("a", 1, this::answer);
    assertThat(cache.get("a", 1, this::answer)).isSameAs(first);
    assertThat(cache.get("b", 1, this::answer)).isNotSameAs(first);
    assertThat(cache.get("a", 2, this::answer)).isNotSameAs(first);
    assertThat(made).hasValue(3);
  }

  /** Whoever read the revision before it rose must not put an old answer beside the new ones. */
  @Test
  void doesNotKeepWhatIsOfAnEarlierState() {
    cache.get("a", 2, this::answer);
    cache.get("b", 1, this::answer);
    cache.get("b", 2, this::answer);
    assertThat(made).hasValue(3);
  }

  @Test
  void answersOnceWhenManyAskAtOnce() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    ExecutorService clients = Executors.newFixedThreadPool(8);
    List<Future<Answer>> answers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      answers.add(
          clients.submit(
              () ->
                  cache.get(
                      "a",
                      1,
                      () -> {
                        await(asked);
                        return answer();
                      })));
    }
    asked.countDown();
    for (Future<Answer> one : answers) {
      assertThat(one.get(30, TimeUnit.SECONDS)).isSameAs(answers.get(0).get());
    }
    clients.shutdown();
    assertThat(made).hasValue(1);
  }

  @Test
  void keepsNoFailure() {
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(
              () ->
                  cache.get(
                      "a",
                      1,
                      () -> {
                        throw new BadRequest("no");
                      }))
          .isInstanceOf(BadRequest.class);
    }
    cache.get("a", 1, this::answer);
    assertThat(made).hasValue(1);
  }

  @Test
  void keepsNothingLarge() {
    for (int i = 0; i < 2; i++) {
      cache.get(
          "a",
          1,
          () -> {
            made.incrementAndGet();
            return Answer.bytes("text/plain", new byte[1024 * 1024]);
          });
    }
    assertThat(made).hasValue(2);
  }

  private Answer answer() {
    made.incrementAndGet();
    return Answer.json(List.of());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
