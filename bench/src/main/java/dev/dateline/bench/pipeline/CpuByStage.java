package dev.dateline.bench.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Processor time of this process by stages, told apart by the names of threads. What no Java thread
 * has used is the virtual machine's own: its compilers, its collector, and RocksDB's threads.
 *
 * <p>A thread that ends takes its time with it, so the difference of two looks is only right for
 * stages that live through both.
 */
record CpuByStage(Map<String, Long> nanos, long allNanos, long gcMillis, long gcCount) {

  /** Of the process, but of none of its Java threads. */
  static final String MACHINE = "virtual machine";

  /** Whoever publishes. */
  static final String PRODUCER = "producer";

  /** The benchmark itself. */
  static final String MEASURING = "measuring";

  private static final Map<String, String> STAGES = stages();

  /** Begin of a thread's name to its stage; the longest that fits counts. */
  private static Map<String, String> stages() {
    Map<String, String> stages = new HashMap<>();
    stages.put("dateline-processor", "processor");
    stages.put("kafka-producer-network-thread | dateline-processor", "processor");
    stages.put("dateline-results", "results");
    stages.put("kafka-producer-network-thread | dateline-results", "results");
    stages.put("dateline-files", "files");
    stages.put("dateline-flush", "files");
    stages.put("dateline-rejections", "files");
    stages.put("kafka-coordinator-heartbeat-thread | dateline", "files");
    stages.put("bench-publish", PRODUCER);
    stages.put("kafka-producer-network-thread | dateline-producer", PRODUCER);
    stages.put("bench-limit", "limit");
    stages.put("kafka-producer-network-thread | bench-limit", "limit");
    stages.put("main", MEASURING);
    stages.put("bench-watch", MEASURING);
    stages.put("kafka-admin-client-thread", MEASURING);
    return stages;
  }

  /** A look at the time used so far. */
  static CpuByStage now() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    Map<String, Long> nanos = new TreeMap<>();
    long ofThreads = 0;
    for (long id : threads.getAllThreadIds()) {
      ThreadInfo thread = threads.getThreadInfo(id);
      long cpu = threads.getThreadCpuTime(id);
      if (thread != null && cpu > 0) {
        nanos.merge(stage(thread.getThreadName()), cpu, Long::sum);
        ofThreads += cpu;
      }
    }
    long all =
        ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    nanos.put(MACHINE, all - ofThreads);
    long gcMillis = 0;
    long gcCount = 0;
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      gcMillis += collector.getCollectionTime();
      gcCount += collector.getCollectionCount();
    }
    return new CpuByStage(nanos, all, gcMillis, gcCount);
  }

  /** What was used since an earlier look. */
  CpuByStage since(CpuByStage before) {
    Map<String, Long> difference = new TreeMap<>();
    nanos.forEach(
        (stage, used) -> {
          long more = used - before.nanos.getOrDefault(stage, 0L);
          if (more > 0) {
            difference.put(stage, more);
          }
        });
    return new CpuByStage(
        difference,
        allNanos - before.allNanos,
        gcMillis - before.gcMillis,
        gcCount - before.gcCount);
  }

  /** The same, with what was used by threads of a stage that have ended in between. */
  CpuByStage with(String stage, long usedNanos) {
    Map<String, Long> all = new TreeMap<>(nanos);
    all.merge(stage, usedNanos, Long::sum);
    all.merge(MACHINE, -usedNanos, Long::sum);
    return new CpuByStage(all, allNanos, gcMillis, gcCount);
  }

  /** Seconds for 1,000 articles, by stages; without the benchmark's own. */
  Map<String, Double> secondsPerThousand(long articles) {
    Map<String, Double> seconds = new TreeMap<>();
    nanos.forEach(
        (stage, used) -> {
          if (!stage.equals(MEASURING)) {
            seconds.put(stage, used / 1e6 / articles);
          }
        });
    return seconds;
  }

  private static String stage(String thread) {
    String found = "";
    for (String begin : STAGES.keySet()) {
      if (thread.startsWith(begin) && begin.length() > found.length()) {
        found = begin;
      }
    }
    // Everything that nobody of ours has named belongs to the broker, or to a JVM service thread.
    return found.isEmpty() ? "broker" : STAGES.getOrDefault(found, MEASURING);
  }
}
