package dev.dateline.extract.entity;

import java.util.Arrays;

/**
 * Phrases of numbered words, each with a value above zero; the longest one at a place is found in
 * one walk. Edges lie in one open-addressed table. Filled while loading, then only read.
 */
final class PhraseTrie {

  private long[] keys = new long[1 << 10];
  private int[] targets = new int[1 << 10];
  private int edges;
  private int[] values = new int[1 << 8];
  private int nodes = 1;

  /**
   * Adds a phrase; one that is there already keeps its value.
   *
   * @return the value that the phrase has now
   */
  int add(int[] words, int value) {
    int node = 0;
    for (int word : words) {
      int next = step(node, word);
      if (next == 0) {
        next = nodes++;
        link(node, word, next);
      }
      node = next;
    }
    if (node >= values.length) {
      values = Arrays.copyOf(values, Math.max(node + 1, values.length * 2));
    }
    if (values[node] == 0) {
      values[node] = value;
    }
    return values[node];
  }

  /** The node behind a word, 0 where there is none; the root is 0. */
  int step(int node, int word) {
    long key = key(node, word);
    int mask = keys.length - 1;
    for (int slot = slot(key, mask); keys[slot] != 0; slot = (slot + 1) & mask) {
      if (keys[slot] == key) {
        return targets[slot];
      }
    }
    return 0;
  }

  /** The value of the phrase that ends at a node, 0 where none does. */
  int value(int node) {
    return node < values.length ? values[node] : 0;
  }

  private void link(int node, int word, int target) {
    if (edges * 2 >= keys.length) {
      long[] oldKeys = keys;
      int[] oldTargets = targets;
      keys = new long[oldKeys.length * 2];
      targets = new int[keys.length];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          put(oldKeys[i], oldTargets[i]);
        }
      }
    }
    put(key(node, word), target);
    edges++;
  }

  private void put(long key, int target) {
    int mask = keys.length - 1;
    int slot = slot(key, mask);
    while (keys[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  /** Never zero, for no phrase holds the unknown word. */
  private static long key(int node, int word) {
    return (long) node << 32 | word;
  }

  private static int slot(long key, int mask) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & mask;
  }
}
