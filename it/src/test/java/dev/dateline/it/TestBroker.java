package dev.dateline.it;

/** A broker for one test. */
interface TestBroker extends AutoCloseable {

  String bootstrapServers();

  @Override
  void close();
}
