package dev.dateline.extract.entity;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.Mention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes entities of spans: joins the mentions of one, gathers roles and countries, gives ids. */
final class EntityJoiner {

  private final Units units;
  private final RoleReader roles;
  private final BodyNames bodies;
  private final PersonBook people;
  private final Map<String, Cluster> clusters = new LinkedHashMap<>();

  /** Abbreviations that the text explains in parentheses, with the key of what they stand for. */
  private final Map<String, String> abbreviations = new HashMap<>();

  private final Set<Cluster> persons = new LinkedHashSet<>();

  EntityJoiner(Units units, PhraseMatcher matcher) {
    this.units = units;
    this.roles = new RoleReader(units, matcher);
    this.bodies = new BodyNames(units, matcher);
    this.people = new PersonBook(units);
  }

  List<Entity> join(List<Span> spans) {
    bodies.learn(spans);
    String previousKey = "";
    int previousEnd = -1;
    for (Span span : spans) {
      Span bare = withoutArticle(span);
      String key = place(bare, previousKey, previousEnd);
      previousKey = key;
      previousEnd = bare.endUnit();
    }
    return entities();
  }

  private String place(Span span, String previousKey, int previousEnd) {
    EntityType type = span.type();
    if (type == null) {
      return "";
    }
    if (type == EntityType.PERSON) {
      addPerson(span);
      return "";
    }
    String name = units.string(span.firstUnit(), span.endUnit());
    String key = keyOf(span, type, name);
    boolean explains =
        span.firstUnit() == previousEnd + 1
            && !previousKey.isEmpty()
            && units.isChar(previousEnd, '(')
            && span.length() == 1
            && units.shape(span.firstUnit()) == Units.ALL_CAPITALS;
    Cluster previous = explains ? clusters.get(previousKey) : null;
    if (previous != null && Names.abbreviates(name, previous.name())) {
      abbreviations.put(name, previousKey);
      key = previousKey;
    }
    key = abbreviations.getOrDefault(name, key);
    Cluster cluster = clusters.computeIfAbsent(key, k -> new Cluster(type, span.entry(), name));
    cluster.add(mention(span));
    if (type == EntityType.ORGANIZATION && span.entry() == null) {
      cluster.noteCountry(bodies.countryOf(span));
    } else {
      cluster.noteCountry(span.country());
    }
    return key;
  }

  private String keyOf(Span span, EntityType type, String name) {
    GazetteerEntry entry = span.entry();
    if (entry != null) {
      return entry.id();
    }
    return type == EntityType.ORGANIZATION ? bodies.idOf(span) : new Cluster(type, null, name).id();
  }

  private void addPerson(Span span) {
    Span behind = roles.readBehind(span);
    String kin = roles.readKinBefore(span);
    String beside = kin != null ? kin : behind.role();
    Span told =
        span.with(
            span.role() != null ? span.role() : beside,
            span.country() != null ? span.country() : behind.country());
    PersonName name = PersonName.of(units, span);
    Cluster cluster = people.clusterOf(name, units.string(span.firstUnit(), span.endUnit()), told);
    persons.add(cluster);
    cluster.add(mention(span));
    cluster.addRole(span.role());
    cluster.addRole(kin);
    cluster.addRole(behind.role());
    cluster.noteCountry(told.country());
  }

  private Span withoutArticle(Span span) {
    boolean article = span.length() > 1 && units.equalsIgnoringCase(span.firstUnit(), "the");
    return article
        ? new Span(
            span.firstUnit() + 1,
            span.endUnit(),
            span.type(),
            span.entry(),
            span.role(),
            span.country())
        : span;
  }

  private Mention mention(Span span) {
    return Mention.of(units.text(), units.start(span.firstUnit()), units.end(span.endUnit() - 1));
  }

  private List<Entity> entities() {
    people.absorbed().forEach(persons::remove);
    Map<Cluster, String> idOf = new LinkedHashMap<>();
    persons.forEach(cluster -> idOf.put(cluster, cluster.id()));
    clusters.forEach((key, cluster) -> idOf.put(cluster, key));
    List<Map.Entry<Cluster, String>> ordered = new ArrayList<>(idOf.entrySet());
    ordered.sort(Comparator.comparingInt(entry -> entry.getKey().firstStart()));
    Map<String, Integer> used = new HashMap<>();
    List<Entity> entities = new ArrayList<>(ordered.size());
    for (Map.Entry<Cluster, String> entry : ordered) {
      int bearer = used.merge(entry.getValue(), 1, Integer::sum);
      String id = bearer == 1 ? entry.getValue() : entry.getValue() + "~" + bearer;
      entities.add(entry.getKey().toEntity(id));
    }
    return entities;
  }
}
