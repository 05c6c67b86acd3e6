package dev.dateline.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.AnnotationsAssert;
import dev.dateline.extract.Entity;
import dev.dateline.extract.Mention;
import dev.dateline.extract.text.Tokenizer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityRecognizerTest {

  private static final double WANTED_B_CUBED = 0.9;
  private static final EntityRecognizer RECOGNIZER = EntityRecognizer.create();

  static List<ClusterGold> gold() {
    return ClusterGold.load();
  }

  @Test
  void groupsMentionsAsTheWrittenClustersDo() {
    double precision = 0;
    double recall = 0;
    int found = 0;
    int wanted = 0;
    StringBuilder wrong = new StringBuilder();
    for (ClusterGold document : gold()) {
      Map<String, String> system = idOfSpan(recognize(document.text()));
      precision += bCubed(system, document.idOfSpan());
      recall += bCubed(document.idOfSpan(), system);
      found += system.size();
      wanted += document.idOfSpan().size();
      if (!system.equals(document.idOfSpan())) {
        wrong.append(document.name()).append(": ").append(system).append('\n');
      }
    }
    double p = precision / found;
    double r = recall / wanted;

    assertThat(2 * p * r / (p + r)).as(wrong.toString()).isGreaterThanOrEqualTo(WANTED_B_CUBED);
  }

  /** The sum over mentions of the share of their cluster that the other side has together too. */
  private static double bCubed(Map<String, String> of, Map<String, String> other) {
    double sum = 0;
    for (Map.Entry<String, String> mention : of.entrySet()) {
      String otherId = other.get(mention.getKey());
      List<String> cluster =
          of.keySet().stream().filter(s -> mention.getValue().equals(of.get(s))).toList();
      long shared =
          cluster.stream().filter(s -> otherId != null && otherId.equals(other.get(s))).count();
      sum += (double) shared / cluster.size();
    }
    return sum;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("gold")
  void tellsRolesAndCountriesWhereTheTextDoes(ClusterGold document) {
    Map<String, String> told = new HashMap<>();
    for (Entity entity : recognize(document.text())) {
      String country = Objects.requireNonNullElse(entity.country(), "-");
      told.put(entity.id(), String.join("; ", entity.roles()) + " | " + country);
    }

    assertThat(told).containsAllEntriesOf(document.told());
  }

  @Test
  void readsTheSeedArticle() throws IOException {
    String text =
        Files.readString(
            Path.of("..", "seeds", "000_a16dc784cdb22899.txt"), StandardCharsets.UTF_8);
    Map<String, Entity> byId = new HashMap<>();
    recognize(text).forEach(entity -> byId.put(entity.id(), entity));

    assertThat(byId.keySet())
        .containsExactlyInAnyOrder(
            "person/choe-son-hui",
            "person/no-kwang-chol",
            "person/alexandr-matsegora",
            "person/kim-jong-un",
            "person/vladimir-putin",
            "organization/korean-central-news-agency",
            "organization/kp/central-committee",
            "organization/yonhap-news-agency",
            "country/kp",
            "country/ru",
            "country/ua",
            "place/kp/pyongyang",
            "place/ru/moscow",
            "place/ru/kursk",
            "nationality/ru",
            "nationality/kp",
            "agreement/comprehensive-strategic-partnership-treaty");
    assertPerson(byId, "choe-son-hui", "Foreign Minister", "KP", "Choe");
    assertPerson(byId, "no-kwang-chol", "Defense Minister", "KP", "No Kwang-chol");
    assertPerson(byId, "alexandr-matsegora", "Ambassador to North Korea", "RU", "Matsegora");
    assertPerson(byId, "kim-jong-un", "leader", "KP", "Kim Jong-un");
    assertPerson(byId, "vladimir-putin", "President", "RU", "Vladimir Putin");
    assertThat(texts(byId, "country/kp")).containsExactlyInAnyOrder("North Korea", "North");
    assertThat(texts(byId, "organization/korean-central-news-agency"))
        .containsExactlyInAnyOrder("Korean Central News Agency", "KCNA");
  }

  private static void assertPerson(
      Map<String, Entity> byId, String slug, String role, String country, String mention) {
    Entity person = Objects.requireNonNull(byId.get("person/" + slug), slug);
    assertThat(person.roles()).containsExactly(role);
    assertThat(person.country()).isEqualTo(country);
    assertThat(texts(byId, person.id())).contains(mention);
  }

  private static Set<String> texts(Map<String, Entity> byId, String id) {
    return Set.copyOf(
        Objects.requireNonNull(byId.get(id), id).mentions().stream().map(Mention::text).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "STOCKS FALL SHARPLY AS OIL PRICES RISE AGAIN",
        "The economy grew. However, prices rose on Monday.",
        "nothing here has a capital letter at all"
      })
  void namesNothingWhereNothingIsNamed(String text) {
    assertThat(recognize(text)).isEmpty();
  }

  @Test
  void knowsCountriesInAHeadlineOfCapitals() {
    assertThat(recognize("NORTH KOREA FIRES MISSILE OVER JAPAN"))
        .extracting(Entity::id)
        .containsExactly("country/kp", "country/jp");
  }

  @Test
  void oneNameWithTwoCountriesIsTwoPeople() {
    assertThat(
            recognize(
                "Australian President John Howard came. British Ambassador John Howard did not."))
        .extracting(Entity::id)
        .contains("person/john-howard", "person/john-howard~2");
  }

  /** By the surname alone news means whom it is about, not the wife who was named in passing. */
  @Test
  void surnameIsNotThatOfAWifeNamedInPassing() {
    List<Entity> people =
        recognize(
            "Nelson Brewer left prison on Sunday. He came with his wife, Winnie Brewer, and waved."
                + " Brewer was arrested in 1962.");

    assertThat(people)
        .filteredOn(entity -> entity.name().equals("Nelson Brewer"))
        .singleElement()
        .satisfies(entity -> assertThat(entity.mentions()).hasSize(2));
    assertThat(people)
        .filteredOn(entity -> entity.name().equals("Winnie Brewer"))
        .singleElement()
        .satisfies(entity -> assertThat(entity.roles()).containsExactly("wife"));
  }

  private static List<Entity> recognize(String text) {
    List<Entity> entities = RECOGNIZER.recognize(Tokenizer.tokenize(text));
    AnnotationsAssert.assertEntities(entities, text);
    return entities;
  }

  private static Map<String, String> idOfSpan(List<Entity> entities) {
    Map<String, String> ids = new HashMap<>();
    for (Entity entity : entities) {
      for (Mention mention : entity.mentions()) {
        ids.put(mention.start() + "-" + mention.end(), entity.id());
      }
    }
    return ids;
  }
}
