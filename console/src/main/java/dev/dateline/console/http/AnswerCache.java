package dev.dateline.console.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers to questions that were asked since the index last changed. When many look at the same and
 * it changes, all of them ask the same: it is then answered once, and the others wait for it. Holds
 * {@value #MOST} answers of up to {@value #LARGEST} bytes. Thread-safe.
 */
final class AnswerCache {

  private static final int MOST = 64;
  private static final int LARGEST = 512 * 1024;

  private final Map<String, FutureTask<Answer>> answers = new LinkedHashMap<>(64, 0.75f, true);
  private long revision = -1;

  /**
   * The answer to a question.
   *
   * @param now the revision of the index, read before the answer is made
   */
  Answer get(String question, long now, Supplier<Answer> maker) {
    FutureTask<Answer> task = new FutureTask<>(maker::get);
    FutureTask<Answer> first;
    synchronized (answers) {
      if (now > revision) {
        revision = now;
        answers.clear();
      }
      first = now < revision ? task : answers.computeIfAbsent(question, missing -> task);
      if (answers.size() > MOST) {
        answers.remove(answers.keySet().iterator().next());
      }
    }
    if (first != task) {
      return answer(first);
    }
    task.run();
    boolean kept = false;
    try {
      Answer answer = answer(task);
      kept = answer.status() == 200 && answer.size() <= LARGEST;
      return answer;
    } finally {
      if (!kept) {
        synchronized (answers) {
          answers.remove(question, task);
        }
      }
    }
  }

  private static Answer answer(FutureTask<Answer> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an answer", e);
    } catch (ExecutionException e) {
      @Nullable Throwable cause = e.getCause();
      if (cause instanceof RuntimeException bug) {
        throw bug;
      }
      if (cause instanceof Error bug) {
        throw bug;
      }
      throw new IllegalStateException("could not answer", cause);
    }
  }
}
