package dev.dateline.processor;

import static java.util.Objects.requireNonNull;

import dev.dateline.extract.Annotations;
import dev.dateline.processor.Passage.Passed;
import dev.dateline.processor.Passage.Rejected;
import dev.dateline.topics.Article;
import dev.dateline.topics.CloudEventHeaders;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.InvalidRecordException;
import dev.dateline.topics.Json;
import dev.dateline.topics.OutcomeCounts;
import dev.dateline.topics.ResultKey;
import dev.dateline.topics.Sizes;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;

/**
 * From article to enriched article: its value in JSON, written once, and its headers.
 *
 * <p>The size is checked here because Kafka cannot reject one record under exactly-once: over the
 * client's limit the application ends, over the topic's it spins for ever and looks healthy.
 *
 * <p>The annotator reads text from anywhere. An exception, or a stack that a pathological text
 * overflows, condemns that text and not the stream; running out of memory is another matter.
 */
final class ExtractAnnotations
    implements FixedKeyProcessor<byte[], Passage<Article>, Passage<Enrichment>> {

  /** Kept free for the framing by which compression may exceed what it compresses. */
  private static final int RESERVED_BYTES = 8 * 1024;

  private final ArticleAnnotator annotator;
  private final String extractorVersion;
  private final int maxOutputBytes;
  private final OutcomeCounts<ProcessorOutcome> counts;
  private @Nullable RecordDesk<Enrichment> desk;

  ExtractAnnotations(
      ArticleAnnotator annotator,
      String extractorVersion,
      int maxOutputBytes,
      OutcomeCounts<ProcessorOutcome> counts) {
    this.annotator = annotator;
    this.extractorVersion = extractorVersion;
    this.maxOutputBytes = maxOutputBytes;
    this.counts = counts;
  }

  @Override
  public void init(FixedKeyProcessorContext<byte[], Passage<Enrichment>> context) {
    desk = new RecordDesk<>(context, counts);
  }

  @Override
  public void process(FixedKeyRecord<byte[], Passage<Article>> record) {
    Passage<Article> passage = record.value();
    if (passage instanceof Passed<Article> passed) {
      enrich(record, passed);
    } else if (passage instanceof Rejected<Article> rejected) {
      requireNonNull(desk).forward(record.withValue(new Rejected<>(rejected.letter())));
    }
  }

  private void enrich(FixedKeyRecord<byte[], ?> record, Passed<Article> passed) {
    RecordDesk<Enrichment> here = requireNonNull(desk);
    Article article = passed.content();
    EnrichedArticle annotated;
    byte[] json;
    try {
      annotated = EnrichedArticle.of(article, annotate(article));
      json = Json.write(annotated);
    } catch (RuntimeException | StackOverflowError e) {
      here.fail(record, passed.original(), "annotating " + name(article), e);
      return;
    }
    Headers headers = headers(article, json, record.headers());
    long size = RESERVED_BYTES + Sizes.ofRecord(record.key(), json, headers);
    if (size > maxOutputBytes) {
      here.reject(record, passed.original(), tooLarge(article, size));
      return;
    }
    here.count(article.withdrawn() ? ProcessorOutcome.RETRACTED : ProcessorOutcome.ENRICHED);
    Passage<Enrichment> enriched = new Passed<>(new Enrichment(annotated, json), passed.original());
    here.forward(record.withValue(enriched).withHeaders(headers));
  }

  private Annotations annotate(Article article) {
    String body = article.body();
    return body == null
        ? Annotations.NONE
        : annotator.annotate(body, article.published(), article.provenance());
  }

  /** Ours alone, and the trace; what else came with the article is about the article. */
  private Headers headers(Article article, byte[] json, Headers came) {
    Headers headers = new RecordHeaders();
    CloudEventHeaders.write(
        headers, new ResultKey(ResultKey.Kind.ARTICLE, article.id()), json, article.published());
    CloudEventHeaders.put(headers, CloudEventHeaders.EXTRACTOR, extractorVersion);
    Header trace = came.lastHeader(CloudEventHeaders.TRACE_PARENT);
    if (trace != null && trace.value() != null) {
      headers.add(trace);
    }
    return headers;
  }

  private InvalidRecordException tooLarge(Article article, long size) {
    return new InvalidRecordException(
        "enriched article: %s takes %d bytes with headers and framing; expected at most %d: raise"
                .formatted(name(article), size, maxOutputBytes)
            + " the limit, or split the article");
  }

  private static String name(Article article) {
    return "article "
        + InvalidRecordException.quoted(article.id())
        + ", version "
        + article.version();
  }
}
