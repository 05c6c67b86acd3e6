package dev.dateline.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What holds for every result of extraction, whatever the text. */
public final class AnnotationsAssert {

  private static final int LONGEST_TITLE = 100;

  private AnnotationsAssert() {}

  /** Fails where offsets, order, ids or references of a result are not as the records promise. */
  public static void assertWellFormed(Annotations annotations, String text) {
    assertEntities(annotations.entities(), text);
    Set<String> dates = new HashSet<>();
    for (TimeExpression date : annotations.dates()) {
      assertThat(dates.add(date.id())).as("date id \"%s\" is unique", date.id()).isTrue();
      assertThat(text.substring(date.start(), date.end())).isEqualTo(date.text());
    }
    assertInOrder(annotations.dates().stream().map(TimeExpression::start).toList(), "dates");
    Set<String> entities = new HashSet<>();
    annotations.entities().forEach(entity -> entities.add(entity.id()));
    Set<String> events = new HashSet<>();
    for (DatedEvent event : annotations.events()) {
      assertThat(events.add(event.id())).as("event id \"%s\" is unique", event.id()).isTrue();
      assertTitle(event.title());
      assertMentions(event.mentions(), text);
      assertThat(entities).containsAll(event.participants()).containsAll(event.places());
    }
    Set<String> anniversaries = new HashSet<>();
    for (Anniversary anniversary : annotations.anniversaries()) {
      assertThat(anniversaries.add(anniversary.id())).as(anniversary.id()).isTrue();
      assertTitle(anniversary.title());
      assertMentions(anniversary.mentions(), text);
    }
  }

  /** The part of {@link #assertWellFormed(Annotations, String)} that concerns entities. */
  public static void assertEntities(List<Entity> entities, String text) {
    Set<String> ids = new HashSet<>();
    Set<List<Integer>> spans = new HashSet<>();
    List<Integer> firsts = new ArrayList<>();
    for (Entity entity : entities) {
      assertThat(entity.id()).matches("[a-z]+(/[a-z0-9-]+)+(~[0-9]+)?");
      assertThat(ids.add(entity.id())).as("entity id \"%s\" is unique", entity.id()).isTrue();
      assertThat(entity.name()).isNotBlank();
      assertThat(entity.roles()).doesNotHaveDuplicates();
      if (entity.country() != null) {
        assertThat(entity.country()).matches("[A-Z]{2}");
      }
      assertMentions(entity.mentions(), text);
      for (Mention mention : entity.mentions()) {
        assertThat(mention.text().toLowerCase(Locale.ROOT)).doesNotStartWith("the ");
        assertThat(mention.text()).doesNotEndWith("\u2019s ").doesNotMatch("(?s).*\\s");
        assertThat(spans.add(List.of(mention.start(), mention.end())))
            .as("\"%s\" belongs to one entity", mention.text())
            .isTrue();
      }
      firsts.add(entity.mentions().get(0).start());
    }
    assertInOrder(firsts, "entities");
  }

  private static void assertMentions(List<Mention> mentions, String text) {
    assertThat(mentions).isNotEmpty().isSorted();
    for (Mention mention : mentions) {
      assertThat(mention.start()).isBetween(0, text.length());
      assertThat(mention.end()).isBetween(mention.start() + 1, text.length());
      assertThat(text.substring(mention.start(), mention.end())).isEqualTo(mention.text());
    }
  }

  private static void assertTitle(String title) {
    assertThat(title).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_TITLE);
  }

  private static void assertInOrder(List<Integer> starts, String what) {
    assertThat(starts).as("%s in order of the text", what).isSorted();
  }
}
