/**
 * What travels between the stages: the records and their JSON, the serdes, the one catalogue of
 * topics, and the headers of results and dead letters. It knows no stage of the pipeline, and it is
 * the library for whoever consumes the topics from Java.
 *
 * <p>{@link dev.dateline.topics.Topic} has the names, keys, values and settings of all topics. A
 * consumer needs a deserializer of the record, and must not read what a transaction has not
 * committed:
 *
 * <pre>{@code
 * Properties properties =
 *     KafkaConnection.to("localhost:9092")
 *         .clientProperties(
 *             Map.of(
 *                 "group.id", "my-desk",
 *                 "isolation.level", "read_committed",
 *                 "auto.offset.reset", "earliest",
 *                 "fetch.max.bytes", Sizes.MAX_REQUEST_BYTES));
 * JsonSerde<CalendarEvent> events = new JsonSerde<>(CalendarEvent.class);
 * try (KafkaConsumer<String, CalendarEvent> consumer =
 *     new KafkaConsumer<>(properties, new StringDeserializer(), events.deserializer())) {
 *   consumer.subscribe(List.of(Topic.EVENTS.topicName()));
 *   while (running) {
 *     for (ConsumerRecord<String, CalendarEvent> record : consumer.poll(Duration.ofSeconds(1))) {
 *       if (record.value() == null) {
 *         calendar.remove(record.key()); // a tombstone: the event is gone
 *       } else {
 *         calendar.put(record.key(), record.value());
 *       }
 *     }
 *   }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>Kafka's own default is {@code read_uncommitted}, which also shows what an instance wrote
 *       before it died, and what another then wrote again.
 *   <li>On the compacted topics the last value of a key counts, and a null value means: gone. So a
 *       consumer must be able to see a key more than once.
 *   <li>{@code news.results} carries results of all kinds: {@link
 *       dev.dateline.topics.ResultKey#parse} tells from the key which, and {@link
 *       dev.dateline.topics.Json#read} reads the bytes as that record. It holds only what differs
 *       from the result before; {@code ce_id} ({@link dev.dateline.topics.CloudEventHeaders}) is
 *       the same exactly for the same result.
 *   <li>Offsets in the records are UTF-16 code units into the article's body, as in {@link
 *       java.lang.String#substring}.
 *   <li>A deserializer throws Kafka's {@code SerializationException} for what is no such record; a
 *       consumer that must go on takes {@code ByteArrayDeserializer} and {@code Json.read}, whose
 *       {@link dev.dateline.topics.InvalidRecordException} says in one line what is wrong and
 *       where.
 *   <li>Records are immutable and unknown fields are passed over, so that a consumer built against
 *       this version reads what a later one writes. {@link dev.dateline.topics.Schemas} has the
 *       same contract for other languages.
 * </ul>
 *
 * <p>Kafka Streams applications use {@link dev.dateline.topics.JsonSerde} as it is, with {@code
 * Consumed.with(Serdes.String(), new JsonSerde<>(EnrichedArticle.class))}; under {@code
 * exactly_once_v2} they read committed records only without being told.
 */
@NullMarked
package dev.dateline.topics;

import org.jspecify.annotations.NullMarked;
