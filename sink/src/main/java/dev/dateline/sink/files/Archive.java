package dev.dateline.sink.files;

/** The archive on a file system, and what was done to it. */
record Archive(ArchiveLayout layout, FileLayer files, FileTally tally) {}
