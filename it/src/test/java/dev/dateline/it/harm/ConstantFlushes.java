package dev.dateline.it.harm;

import dev.dateline.topics.streams.SharedRocksDbBudget;
import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * RocksDB with so little room for writes that they go to disk all the time, as on a full machine
 * some do, whether their transaction will be committed or not.
 */
public final class ConstantFlushes implements RocksDBConfigSetter {

  static {
    RocksDB.loadLibrary();
  }

  /** Hardly more than what the stores take that nothing was written to. */
  private static final long ROOM = 512 * 1024;

  /** Lives as long as the process. */
  private static final WriteBufferManager LITTLE = new WriteBufferManager(ROOM, new LRUCache(ROOM));

  private final RocksDBConfigSetter usual = new SharedRocksDbBudget();

  @Override
  public void setConfig(String storeName, Options options, Map<String, Object> configs) {
    usual.setConfig(storeName, options, configs);
    options.setWriteBufferManager(LITTLE);
    options.setArenaBlockSize(4096);
  }

  @Override
  public void close(String storeName, Options options) {
    usual.close(storeName, options);
  }
}
