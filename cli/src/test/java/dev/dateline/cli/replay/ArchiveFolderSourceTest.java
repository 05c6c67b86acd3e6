package dev.dateline.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.extract.Annotations;
import dev.dateline.extract.PublicationTime;
import dev.dateline.sink.segments.Compression;
import dev.dateline.sink.segments.Envelope;
import dev.dateline.topics.Article;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import dev.dateline.topics.Topic;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an archive gives back: the current articles, the retractions, of segments all versions. */
class ArchiveFolderSourceTest {

  private static final PublicationTime DAY = PublicationTime.parse("2025-06-20");
  private static final Article LIVE = Article.of("live", DAY, "The text.").withVersion(3);
  private static final Article RETRACTED =
      Article.retraction("gone", DAY, 2, new Article.Retraction("was wrong", null));

  @TempDir Path archive;

  private static EnrichedArticle enriched(Article article) {
    return EnrichedArticle.of(article, new Annotations(List.of(), List.of(), List.of(), List.of()));
  }

  private List<Candidate> read(long unreadable) throws Exception {
    List<Candidate> found = new ArrayList<>();
    assertThat(new ArchiveFolderSource(archive).read(found::add)).isEqualTo(unreadable);
    return found;
  }

  private static void assertAreBoth(List<Candidate> found) {
    assertThat(found)
        .extracting(one -> new String(one.value(), StandardCharsets.UTF_8))
        .containsExactlyInAnyOrder(
            new String(Json.write(LIVE), StandardCharsets.UTF_8),
            new String(Json.write(RETRACTED), StandardCharsets.UTF_8));
    assertThat(found).extracting(Candidate::target).containsOnly(Topic.REPLAY);
    assertThat(found)
        .extracting(one -> one.id() + " " + one.version() + " " + one.withdrawn())
        .containsExactlyInAnyOrder("live 3 false", "gone 2 true");
  }

  @Test
  void documentsGiveArticlesAndRetractionsWithoutWhatWasFoundInThem() throws Exception {
    Path day = Files.createDirectories(archive.resolve("articles/2025/06/20"));
    Files.write(day.resolve("live.json"), Json.writePretty(enriched(LIVE)));
    Files.write(day.resolve("gone.retracted.json"), Json.writePretty(enriched(RETRACTED)));
    Files.writeString(day.resolve("torn.json"), "{\"id\":");
    assertThat(ArchiveFolderSource.isArchive(archive)).isTrue();
    assertAreBoth(read(1));
  }

  @Test
  void segmentsGiveTheSame() throws Exception {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    Envelope.append(record(0, "article/live", Json.write(enriched(LIVE))), lines);
    Envelope.append(record(1, "event/2024-06-19/x", "{}".getBytes(StandardCharsets.UTF_8)), lines);
    Envelope.append(record(2, "article/gone", Json.write(enriched(RETRACTED))), lines);
    Envelope.append(record(3, "article/none", null), lines);
    Path day = Files.createDirectories(archive.resolve("segments/0/2025-06-20"));
    Files.write(
        day.resolve("00000000000000000000-00000000000000000003.ndjson.zst"),
        Compression.ZSTD.frame(lines.toByteArray()));
    Files.write(
        day.resolve("00000000000000000004-00000000000000000009.ndjson.zst"), new byte[] {1, 2});
    assertThat(ArchiveFolderSource.isArchive(archive)).isTrue();
    assertAreBoth(read(1));
  }

  private static ConsumerRecord<byte[], byte[]> record(long offset, String key, byte[] value) {
    return new ConsumerRecord<>(
        "news.results", 0, offset, key.getBytes(StandardCharsets.UTF_8), value);
  }
}
