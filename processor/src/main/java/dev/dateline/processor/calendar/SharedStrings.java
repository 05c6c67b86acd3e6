package dev.dateline.processor.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One string in place of equal ones. Of the hundred strings by which a claim is recognised nearly
 * all stand in other claims as well, and each row that is read would bring its own. Bounded: what
 * is shared already stays shared when it begins anew. Not thread-safe.
 */
final class SharedStrings {

  private final int most;
  private final Map<String, String> strings = new HashMap<>();

  /** Keeps so many at most. */
  SharedStrings(int most) {
    this.most = most;
  }

  String share(String string) {
    if (strings.size() >= most) {
      strings.clear();
    }
    String known = strings.putIfAbsent(string, string);
    return known == null ? string : known;
  }

  /** The same for one that may be missing. */
  @Nullable String shareIfAny(@Nullable String string) {
    return string == null ? null : share(string);
  }

  List<String> share(List<String> of) {
    List<String> shared = new ArrayList<>(of.size());
    for (String string : of) {
      shared.add(share(string));
    }
    return shared;
  }

  void forgetAll() {
    strings.clear();
  }
}
