package dev.dateline.sink.files;

/**
 * What a writer did since it was started. A batch that was done again after a failure counts again.
 *
 * @param written files that are new or have new content
 * @param removed files that were there and are gone
 * @param unchanged files that held what they should already
 * @param rejected records that were no results and are dead letters now
 */
public record FileCounts(long written, long removed, long unchanged, long rejected) {}
