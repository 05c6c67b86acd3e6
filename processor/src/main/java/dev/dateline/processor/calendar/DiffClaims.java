package dev.dateline.processor.calendar;

import static java.util.Objects.requireNonNull;

import dev.dateline.topics.ContentHash;
import dev.dateline.topics.EnrichedArticle;
import dev.dateline.topics.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * From an enriched article to the changes of its claims: what it claimed before and does not any
 * more is withdrawn, what is new or different is sent to its date, what is the same is not sent.
 */
final class DiffClaims implements Processor<byte[], EnrichedArticle, String, ClaimChange> {

  private @Nullable ProcessorContext<String, ClaimChange> context;
  private @Nullable KeyValueStore<String, ClaimedBefore> articles;

  @Override
  public void init(ProcessorContext<String, ClaimChange> newContext) {
    context = newContext;
    articles = newContext.getStateStore(CalendarTopology.ARTICLE_CLAIMS);
  }

  @Override
  public void process(Record<byte[], EnrichedArticle> record) {
    EnrichedArticle article = record.value();
    KeyValueStore<String, ClaimedBefore> known = requireNonNull(articles);
    ClaimedBefore before = known.get(article.id());
    Map<String, ClaimedBefore.One> left = new LinkedHashMap<>();
    if (before != null) {
      before.claims().forEach(claim -> left.put(claim.handle(), claim));
    }
    List<ClaimedBefore.One> now = new ArrayList<>();
    for (Claim claim : ArticleClaims.of(article)) {
      String hash = ContentHash.hex(ContentHash.of(Json.write(claim)));
      ClaimedBefore.One one = new ClaimedBefore.One(claim.date(), claim.handle(), hash);
      now.add(one);
      ClaimedBefore.One last = left.get(claim.handle());
      if (last != null && last.date().equals(claim.date())) {
        left.remove(claim.handle());
      }
      if (!one.equals(last)) {
        send(record, claim.date(), new ClaimChange(claim.handle(), claim));
      }
    }
    left.values().forEach(gone -> send(record, gone.date(), new ClaimChange(gone.handle(), null)));
    remember(known, article.id(), before, now);
  }

  private static void remember(
      KeyValueStore<String, ClaimedBefore> known,
      String article,
      @Nullable ClaimedBefore before,
      List<ClaimedBefore.One> now) {
    if (now.isEmpty()) {
      if (before != null) {
        known.delete(article);
      }
    } else if (before == null || !before.claims().equals(now)) {
      known.put(article, new ClaimedBefore(now));
    }
  }

  private void send(Record<byte[], EnrichedArticle> record, String date, ClaimChange change) {
    // The headers are about the article and not about its claims.
    requireNonNull(context)
        .forward(record.withKey(date).withValue(change).withHeaders(new RecordHeaders()));
  }
}
