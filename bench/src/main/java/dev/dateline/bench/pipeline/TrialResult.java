package dev.dateline.bench.pipeline;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a trial.
 *
 * @param name of the configuration
 * @param articles that were measured
 * @param seconds from sending the first to having the last in its file
 * @param claims dated events in the measured articles
 * @param bytes of the articles as records, before compression
 * @param load average of the machine over a minute, at the end
 * @param cpuSecondsPerThousand processor time for 1,000 articles, by stages
 * @param bytesPerArticle what was written, by topics, changelogs and files
 * @param article from publishing an article to having it in its file; null where not measured
 * @param calendar from publishing an article to having the event in its file that it has a part in
 * @param peakMegabytes greatest resident memory of the measuring process
 * @param gcMillis time in garbage collections
 * @param shares articles that each further instance has processed, by instances
 * @param limits what the same brokers and clients do without the work in between
 */
record TrialResult(
    String name,
    long articles,
    double seconds,
    long claims,
    long bytes,
    double load,
    Map<String, Double> cpuSecondsPerThousand,
    Map<String, Double> bytesPerArticle,
    @Nullable Latency article,
    @Nullable Latency calendar,
    double peakMegabytes,
    long gcMillis,
    Map<String, Long> shares,
    Map<String, Limit> limits) {

  /**
   * Milliseconds.
   *
   * @param rate articles a second while it was measured
   */
  record Latency(double rate, long count, long p50, long p99, long max) {}

  /**
   * What something does that is no more than a part of the way.
   *
   * @param perSecond articles a second
   * @param cpuSecondsPerThousand processor time of this process for 1,000 articles
   */
  record Limit(double perSecond, double cpuSecondsPerThousand) {}

  double articlesPerSecond() {
    return articles / seconds;
  }

  double cpuPerThousand() {
    return cpuSecondsPerThousand.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
