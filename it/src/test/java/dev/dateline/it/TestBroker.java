package dev.dateline.it;

/** A broker for one test. */
interface TestBroker extends AutoCloseable {

  String bootstrapServers();

  /** The same broker, which does not end when this is closed. */
  default TestBroker staying() {
    String servers = bootstrapServers();
    return new TestBroker() {
      @Override
      public String bootstrapServers() {
        return servers;
      }

      @Override
      public void close() {}
    };
  }

  @Override
  void close();
}
