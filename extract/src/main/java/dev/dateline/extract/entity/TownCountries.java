package dev.dateline.extract.entity;

import dev.dateline.extract.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The country of a town where the text puts it behind: "Icheon, South Korea", "Dover, Del." What
 * the gazetteer has under that name elsewhere ("Plymouth, Mass.") is then another town.
 */
final class TownCountries {

  private final Units units;
  private final Gazetteer gazetteer;

  TownCountries(Units units, Gazetteer gazetteer) {
    this.units = units;
    this.gazetteer = gazetteer;
  }

  /** The spans, towns with the country that stands behind them. */
  List<Span> tell(List<Span> spans) {
    List<Span> told = new ArrayList<>(spans);
    for (int i = 0; i + 1 < spans.size(); i++) {
      Span town = spans.get(i);
      Span land = spans.get(i + 1);
      String country = land.country();
      boolean known = town.entry() != null && Objects.equals(town.country(), country);
      if (country != null && !known && isTownIn(town, land)) {
        told.set(i, town.as(EntityType.PLACE).with(null, country));
      }
    }
    return told;
  }

  private boolean isTownIn(Span town, Span land) {
    GazetteerEntry entry = land.entry();
    boolean named = entry != null && (entry.isCountry() || gazetteer.isRegion(entry));
    boolean countryItself = town.entry() != null && town.entry().isCountry();
    return named
        && town.type() == EntityType.PLACE
        && !countryItself
        && land.firstUnit() == town.endUnit() + 1
        && units.isChar(town.endUnit(), ',');
  }
}
