package dev.dateline.extract.anniversary;

import dev.dateline.extract.Anniversary.DateBasis;
import dev.dateline.extract.Anniversary.Unit;
import dev.dateline.extract.Mention;
import dev.dateline.extract.event.DateValue;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Joins the phrases that mark one anniversary. */
final class FindingMerger {

  /** No more than these are compared with each other, so that the work stays linear. */
  private static final int COMPARED = 16;

  private final Standalone standalone;

  FindingMerger(Standalone standalone) {
    this.standalone = standalone;
  }

  /** Phrases of one anniversary as they come. */
  private static final class Group {
    private Finding lead;
    private final TreeSet<Mention> mentions;
    private final List<Occasion> others = new ArrayList<>();
    private boolean doubted;

    Group(Finding first) {
      lead = first;
      mentions = new TreeSet<>(first.mentions());
      doubted = isOfOtherYear(first);
    }

    void add(Finding other) {
      mentions.addAll(other.mentions());
      doubted |= isOfOtherYear(other);
      boolean better =
          givesWay(lead, other) || (rank(other) > rank(lead) && !givesWay(other, lead));
      others.add(better ? lead.occasion() : other.occasion());
      lead = better ? other : lead;
    }

    Finding finish(Standalone standalone) {
      if (doubted && lead.sum().basis() == DateBasis.PUBLICATION) {
        lead = lead.seen(AnniversaryClue.YEAR_DOUBTED);
      }
      Occasion best = lead.occasion();
      for (Occasion other : others) {
        best = says(standalone, other) > says(standalone, best) ? other : best;
      }
      if (best.equals(lead.occasion())) {
        return lead.with(new ArrayList<>(mentions), others);
      }
      others.remove(best);
      others.add(lead.occasion());
      return lead.with(new ArrayList<>(mentions), others).toldAs(best);
    }
  }

  /**
   * What a title says: a happening with a name first, then rather a noun than a clause, and the
   * words of a sentence than those of a heading.
   */
  private static int says(Standalone standalone, Occasion occasion) {
    return (standalone.stands(occasion) ? 8 : 0)
        + (Standalone.isNamed(occasion.title()) ? 4 : 0)
        + (standalone.isNoun(occasion) && standalone.isName(occasion) ? 2 : 0)
        + (standalone.isInHeading(occasion) ? 0 : 1);
  }

  List<Finding> merge(List<Finding> found) {
    Map<String, List<Group>> groups = new LinkedHashMap<>();
    for (Finding finding : found) {
      String key = finding.unit() + "/" + finding.sum().ordinal();
      List<Group> group = groups.computeIfAbsent(key, k -> new ArrayList<>());
      Group same = sameIn(group, finding);
      if (same == null) {
        group.add(new Group(finding));
      } else {
        same.add(finding);
      }
    }
    List<Finding> merged = new ArrayList<>();
    groups.values().forEach(all -> all.forEach(group -> merged.add(group.finish(standalone))));
    return merged;
  }

  private static @Nullable Group sameIn(List<Group> groups, Finding finding) {
    for (int i = 0; i < Math.min(COMPARED, groups.size()); i++) {
      if (isSame(groups.get(i).lead, finding)) {
        return groups.get(i);
      }
    }
    return null;
  }

  private static boolean isSame(Finding one, Finding other) {
    DateValue first = one.sum().base();
    DateValue second = other.sum().base();
    boolean apart =
        first != null
            && second != null
            && !first.iso().startsWith(second.iso())
            && !second.iso().startsWith(first.iso())
            && !isNear(one, other);
    if (apart) {
      return givesWay(one, other) || givesWay(other, one);
    }
    String kin = one.occasion().kin();
    String otherKin = other.occasion().kin();
    boolean differs = kin != null && otherKin != null && !Objects.equals(kin, otherKin);
    boolean equalDays = first != null && first.equals(second) && first.day() != null;
    boolean births = "birth".equals(kin) && "birth".equals(otherKin);
    boolean oneBirth = "birth".equals(kin) != "birth".equals(otherKin);
    return births || (equalDays && !oneBirth) || !differs;
  }

  /**
   * "A bill for the 50th anniversary of statehood", which another sentence says will be celebrated
   * in two years: the year of the report was only assumed.
   */
  private static boolean givesWay(Finding assumed, Finding said) {
    Integer year = yearOf(assumed);
    Integer later = yearOf(said);
    return assumed.sum().basis() == DateBasis.PUBLICATION
        && said.sum().basis() != DateBasis.PUBLICATION
        && year != null
        && later != null
        && later > year
        && NameWords.share(assumed.occasion().title(), said.occasion().title());
  }

  private static @Nullable Integer yearOf(Finding finding) {
    DateValue date = finding.sum().date();
    return date == null ? null : date.year();
  }

  /** "A coin for the centenary", "the year-long commemoration of": the year is not known. */
  private static boolean isOfOtherYear(Finding finding) {
    return finding.unit() == Unit.YEAR
        && finding.sum().base() == null
        && finding.clues().contains(AnniversaryClue.LOOKS_BACK);
  }

  /** The same kind of thing a few days apart: one of the days is that of a ceremony or a report. */
  private static boolean isNear(Finding one, Finding other) {
    LocalDate first = day(one);
    LocalDate second = day(other);
    return first != null
        && second != null
        && one.occasion().kin() != null
        && Objects.equals(one.occasion().kin(), other.occasion().kin())
        && Math.abs(ChronoUnit.DAYS.between(first, second)) <= 7;
  }

  private static @Nullable LocalDate day(Finding finding) {
    DateValue base = finding.sum().base();
    return base == null ? null : base.day();
  }

  /** The phrase that says more leads. */
  private static int rank(Finding finding) {
    DateValue base = finding.sum().base();
    int known = base == null ? 0 : base.day() != null ? 20 : 10;
    int sure =
        switch (finding.confidence()) {
          case HIGH -> 2;
          case MEDIUM -> 1;
          case LOW -> 0;
        };
    boolean stands = finding.occasion().title().indexOf(' ') > 0;
    boolean stated = finding.sum().basis() == DateBasis.STATED;
    return known
        + 3 * sure
        + (stated ? 1 : 0)
        + (stands ? 2 : 0)
        + (finding.occasion().kin() != null ? 1 : 0);
  }
}
