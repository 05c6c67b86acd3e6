package dev.dateline.processor.calendar;

import dev.dateline.extract.DatedEvent.Status;
import java.util.List;

/** Which of its claims gives an event its title. */
final class EventTitle {

  private EventTitle() {}

  /**
   * Of the representative, if it tells the event as it came out and names anything; else of the
   * earliest claim that does.
   */
  static Claim of(Claim representative, List<Claim> claims, Status status) {
    if (tells(representative, status) && isNamed(representative)) {
      return representative;
    }
    Claim best = null;
    for (Claim claim : claims) {
      if (tells(claim, status) && isNamed(claim)) {
        return claim;
      }
      best = best == null && tells(claim, status) ? claim : best;
    }
    return best == null ? representative : best;
  }

  private static boolean tells(Claim claim, Status status) {
    return claim.status() == status && !claim.isWeak();
  }

  /** Whether a name, be it that of a place, stands in the title itself. */
  static boolean isNamed(Claim claim) {
    String title = TitleWords.plain(claim.title());
    for (String feature : claim.features()) {
      boolean name = feature.charAt(0) != Features.WORD && !Character.isDigit(feature.charAt(2));
      if (name && title.contains(feature.substring(2))) {
        return true;
      }
    }
    return false;
  }
}
