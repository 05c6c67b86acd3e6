package dev.dateline.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends the command cleanly when the process is asked to end (Ctrl-C, SIGTERM): interrupts the
 * thread of the command, which closes what it holds in order, and lets the process go when it has,
 * or after a bound.
 */
final class Interruption {

  private static final long GRACE_SECONDS = 45;

  private final CountDownLatch done = new CountDownLatch(1);

  private Interruption() {}

  /** Watches over the calling thread until {@link #commandEnded()}. */
  static Interruption watchThisThread() {
    Interruption interruption = new Interruption();
    Thread command = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> interruption.endCommand(command), "interruption"));
    return interruption;
  }

  void commandEnded() {
    done.countDown();
  }

  private void endCommand(Thread command) {
    if (done.getCount() == 0) {
      return;
    }
    command.interrupt();
    try {
      if (!done.await(GRACE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println(
            "dateline: did not end within " + GRACE_SECONDS + " s; committed work is safe");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
