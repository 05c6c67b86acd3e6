package dev.dateline.bench.pipeline;

/**
 * What a measuring process is to do.
 *
 * @param directory of its own, for data and archive
 * @param warmUpFile articles that are taken through first and not measured
 * @param mainFile articles that are measured
 * @param mainArticles how many those are
 * @param pacedFile articles for the measurement of latency, as many as it takes
 * @param latencySeconds for how long articles come at half the greatest rate; 0 for not at all
 * @param limitArticles how many of the measured articles the limits take; 0 for no limits
 */
record TrialPlan(
    Trial trial,
    String directory,
    String warmUpFile,
    String mainFile,
    long mainArticles,
    String pacedFile,
    int latencySeconds,
    int limitArticles) {}
