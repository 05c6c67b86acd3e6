package dev.dateline.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.extract.Entity;
import dev.dateline.extract.EntityType;
import dev.dateline.extract.Mention;
import dev.dateline.extract.UserEntities;
import dev.dateline.extract.UserEntity;
import dev.dateline.extract.text.Tokenizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserNamesTest {

  private static UserEntity user(
      String id, EntityType type, String name, List<String> aliases, List<String> merges) {
    return new UserEntity(id, type, name, aliases, merges, null);
  }

  private static List<Entity> recognize(String text, UserEntity... users) {
    return EntityRecognizer.create(new UserEntities(List.of(users)))
        .recognize(Tokenizer.tokenize(text));
  }

  private static Entity byId(List<Entity> entities, String id) {
    return entities.stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void findsANameThatNothingElseTells() {
    List<Entity> found =
        recognize(
            "The committee of the open fund met on Monday, and open fund was praised.",
            user(
                "organization/open-fund",
                EntityType.ORGANIZATION,
                "Open Fund",
                List.of("open fund"),
                List.of()));

    Entity fund = byId(found, "organization/open-fund");
    assertThat(fund.idBasis()).isEqualTo(Entity.IdBasis.USER);
    assertThat(fund.name()).isEqualTo("Open Fund");
    assertThat(fund.mentions()).hasSize(2);
  }

  @Test
  void joinsAliasAndMergedIdAndKeepsTheSurname() {
    List<Entity> found =
        recognize(
            "President Vladimir Zelensky spoke in Kyiv. Volodymyr Zelenskyy thanked Poland."
                + " Zelenskyy left on Friday.",
            user(
                "person/zelensky",
                EntityType.PERSON,
                "Volodymyr Zelensky",
                List.of("Volodymyr Zelenskyy"),
                List.of("person/vladimir-zelensky")));

    assertThat(byId(found, "person/zelensky").mentions())
        .extracting(Mention::text)
        .containsExactly("Vladimir Zelensky", "Volodymyr Zelenskyy", "Zelenskyy");
  }

  @Test
  void winsOverTheGazetteer() {
    List<Entity> found =
        recognize(
            "Officials of Georgia met in Atlanta.",
            user("place/us/georgia", EntityType.PLACE, "Georgia", List.of(), List.of()));

    assertThat(found).extracting(Entity::id).contains("place/us/georgia", "place/us/atlanta");
  }

  @Test
  void refusesANameOfTwo() {
    UserEntity one = user("person/a", EntityType.PERSON, "Ann", List.of("Jo"), List.of());
    UserEntity two = user("person/b", EntityType.PERSON, "Bea", List.of("jo"), List.of());

    assertThatThrownBy(() -> new UserEntities(List.of(one, two)))
        .hasMessageContaining("person/a")
        .hasMessageContaining("person/b");
  }
}
