package dev.dateline.cli.http;

import java.io.IOException;

/** What serves the HTTP port of a process. */
public interface Front extends AutoCloseable {

  /** Where it is to be had, without a slash at the end. */
  String address();

  @Override
  void close() throws IOException;
}
