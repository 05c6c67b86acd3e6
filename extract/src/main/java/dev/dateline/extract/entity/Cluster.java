package dev.dateline.extract.entity;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.Mention;
import dev.dateline.extract.text.TokenizedText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The mentions of one entity while they are being collected. */
final class Cluster {

  private final EntityType type;
  private final @Nullable GazetteerEntry entry;
  private final List<Mention> mentions = new ArrayList<>();
  private final Set<String> roles = new LinkedHashSet<>();
  private String name;
  private @Nullable String country;
  private int firstStart = Integer.MAX_VALUE;

  Cluster(EntityType type, @Nullable GazetteerEntry entry, String name) {
    this.type = type;
    this.entry = entry;
    this.name = entry != null ? entry.name() : name;
    this.country = entry != null ? entry.country() : null;
  }

  void add(Mention mention) {
    mentions.add(mention);
    firstStart = Math.min(firstStart, mention.start());
    if (entry == null && mention.text().length() > name.length()) {
      name = mention.text();
    }
  }

  void addRole(@Nullable String role) {
    if (role != null) {
      roles.add(role);
    }
  }

  /** Keeps the first country that the text tells. */
  void noteCountry(@Nullable String told) {
    if (country == null) {
      country = told;
    }
  }

  /** Takes over everything of another cluster, which is then no more. */
  void absorb(Cluster other) {
    other.mentions.forEach(this::add);
    roles.addAll(other.roles);
    noteCountry(other.country);
  }

  boolean hasRole(String role) {
    return roles.contains(role);
  }

  boolean hasRoles() {
    return !roles.isEmpty();
  }

  /** How many mentions it has. */
  int size() {
    return mentions.size();
  }

  String name() {
    return name;
  }

  @Nullable String country() {
    return country;
  }

  int firstStart() {
    return firstStart;
  }

  Entity toEntity(String id) {
    Entity.IdBasis basis = entry != null ? Entity.IdBasis.GAZETTEER : Entity.IdBasis.NAME;
    return new Entity(
        id,
        basis,
        type,
        onOneLine(name),
        List.copyOf(roles),
        country,
        mentions.stream().sorted().toList());
  }

  /** The name with every run of white space as one blank. */
  private static String onOneLine(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!TokenizedText.isWhite(c)) {
        out.append(c);
      } else if (!TokenizedText.isWhite(name.charAt(i - 1))) {
        out.append(' ');
      }
    }
    return out.toString();
  }

  String id() {
    if (entry != null) {
      return entry.id();
    }
    String slug = Names.slug(name);
    return switch (type) {
      case PERSON -> "person/" + slug;
      case ORGANIZATION -> "organization/" + slug;
      case PLACE -> "place/" + slug;
      case NATIONALITY -> "nationality/" + slug;
      case EVENT -> "event/" + slug;
      case AGREEMENT -> "agreement/" + slug;
    };
  }
}
