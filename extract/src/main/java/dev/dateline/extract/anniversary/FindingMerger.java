package dev.dateline.extract.anniversary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Joins the phrases that mark one anniversary. */
final class FindingMerger {

  /** No more than these are compared with each other, so that the work stays linear. */
  private static final int COMPARED = 16;

  private FindingMerger() {}

  static List<Finding> merge(List<Finding> found) {
    Map<String, List<Finding>> groups = new LinkedHashMap<>();
    for (Finding finding : found) {
      List<Finding> group =
          groups.computeIfAbsent(
              finding.unit() + "/" + finding.sum().ordinal(), k -> new ArrayList<>());
      int same = sameIn(group, finding);
      if (same < 0) {
        group.add(finding);
      } else {
        group.set(same, joined(group.get(same), finding));
      }
    }
    List<Finding> merged = new ArrayList<>();
    groups.values().forEach(merged::addAll);
    return merged;
  }

  private static int sameIn(List<Finding> group, Finding finding) {
    for (int i = 0; i < Math.min(COMPARED, group.size()); i++) {
      if (isSame(group.get(i), finding)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSame(Finding one, Finding other) {
    var first = one.sum().base();
    var second = other.sum().base();
    boolean apart =
        first != null
            && second != null
            && !first.iso().startsWith(second.iso())
            && !second.iso().startsWith(first.iso())
            && !isNear(one, other);
    if (apart) {
      return false;
    }
    String kin = one.occasion().kin();
    String otherKin = other.occasion().kin();
    boolean differs = kin != null && otherKin != null && !Objects.equals(kin, otherKin);
    boolean equalDays = first != null && first.equals(second) && first.day() != null;
    return equalDays && !(kin != null && kin.equals("birth") != "birth".equals(otherKin)) || !differs;
  }

  /** The same kind of thing a few days apart: one of the days is that of a ceremony or a report. */
  private static boolean isNear(Finding one, Finding other) {
    var first = one.sum().base() == null ? null : one.sum().base().day();
    var second = other.sum().base() == null ? null : other.sum().base().day();
    return first != null
        && second != null
        && one.occasion().kin() != null
        && one.occasion().kin().equals(other.occasion().kin())
        && Math.abs(java.time.temporal.ChronoUnit.DAYS.between(first, second)) <= 7;
  }

  private static Finding joined(Finding one, Finding other) {
    return rank(other) > rank(one) ? other.with(one) : one.with(other);
  }

  /** The phrase that says more leads. */
  private static int rank(Finding finding) {
    var base = finding.sum().base();
    int known = base == null ? 0 : base.day() != null ? 20 : 10;
    int sure = 2 - finding.confidence().ordinal();
    boolean stands = finding.occasion().title().indexOf(' ') > 0;
    return known + 3 * sure + (stands ? 2 : 0) + (finding.occasion().kin() != null ? 1 : 0);
  }
}
