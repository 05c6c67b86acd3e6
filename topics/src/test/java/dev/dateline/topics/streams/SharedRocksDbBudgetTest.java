package dev.dateline.topics.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;

class SharedRocksDbBudgetTest {

  @Test
  void allStoresShareOneCacheAndOneWriteBufferBudget() {
    SharedRocksDbBudget first = new SharedRocksDbBudget();
    SharedRocksDbBudget second = new SharedRocksDbBudget();
    try (Options one = options();
        Options other = options()) {
      first.setConfig("one", one, Map.of());
      second.setConfig("other", other, Map.of());
      first.close("one", one);

      assertThat(one.writeBufferManager()).isNotNull().isSameAs(other.writeBufferManager());
      assertThat(other.writeBufferManager().isOwningHandle())
          .as("outlives the store that was closed")
          .isTrue();
      assertThat(cacheOf(one)).isNotNull().isSameAs(cacheOf(other));
      assertThat(one.writeBufferSize()).isEqualTo(4L * 1024 * 1024);
      assertThat(one.maxWriteBufferNumber()).isEqualTo(2);
      assertThat(((BlockBasedTableConfig) one.tableFormatConfig()).cacheIndexAndFilterBlocks())
          .as("indexes count into the budget")
          .isTrue();
    }
  }

  /** There is no getter for it. */
  private static Object cacheOf(Options options) {
    try {
      Field cache = BlockBasedTableConfig.class.getDeclaredField("blockCache");
      cache.setAccessible(true);
      return cache.get(options.tableFormatConfig());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** As Kafka Streams hands them over. */
  private static Options options() {
    return new Options().setTableFormatConfig(new BlockBasedTableConfig());
  }
}
