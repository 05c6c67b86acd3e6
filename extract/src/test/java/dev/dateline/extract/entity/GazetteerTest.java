package dev.dateline.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.EntityType;
import dev.dateline.extract.UserEntities;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GazetteerTest {

  private static final Gazetteer GAZETTEER = Gazetteer.load(new WordIndex(), UserEntities.NONE);

  @Test
  void hasEveryCountryOfTheJdksIsoListAndNoOther() {
    Set<String> codes = new TreeSet<>();
    for (String line : ResourceLines.of("countries.txt")) {
      codes.add(line.substring(0, 2));
    }

    assertThat(codes).isEqualTo(new TreeSet<>(List.of(Locale.getISOCountries())));
  }

  @Test
  void hasFormerStatesWithTheirWithdrawnCodes() {
    Set<String> withdrawn =
        Locale.getISOCountries(Locale.IsoCountryCode.PART3).stream()
            .map(code -> code.substring(0, 2))
            .collect(java.util.stream.Collectors.toSet());

    assertThat(GAZETTEER.countries()).containsKeys("SU", "DD", "YU", "CS", "ZR");
    for (String line : ResourceLines.of("former-states.txt")) {
      assertThat(withdrawn).as(line).contains(line.substring(0, 2));
    }
  }

  @Test
  void everyCountryCodeInTheOtherListsIsACountryOrFormerState() {
    for (GazetteerEntry entry : GAZETTEER.entries()) {
      if (entry.country() != null) {
        assertThat(GAZETTEER.countries()).as(entry.toString()).containsKey(entry.country());
      }
    }
  }

  @Test
  void idsAreUniqueAndWellFormed() {
    Map<String, GazetteerEntry> byId = new HashMap<>();
    List<String> doubled = new ArrayList<>();
    for (GazetteerEntry entry : GAZETTEER.entries()) {
      assertThat(entry.id()).matches("[a-z]+(/[a-z0-9-]+)+");
      if (byId.put(entry.id(), entry) != null) {
        doubled.add(entry.id());
      }
    }
    assertThat(doubled).isEmpty();
  }

  @Test
  void mostCountriesHaveADemonym() {
    long peoples =
        GAZETTEER.entries().stream()
            .filter(entry -> entry.type() == EntityType.NATIONALITY)
            .map(GazetteerEntry::country)
            .distinct()
            .count();

    assertThat(peoples).isGreaterThan(220);
  }
}
