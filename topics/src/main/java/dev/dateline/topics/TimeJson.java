package dev.dateline.topics;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import dev.dateline.extract.PublicationTime;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Dates and instants as RFC 3339 has them, with the offset that they came with; each is one string.
 * The library's own readers would take numbers, objects, and forms that no other reader knows.
 */
final class TimeJson {

  private TimeJson() {}

  static SimpleModule module() {
    return new SimpleModule("times")
        .addSerializer(PublicationTime.class, new PublicationTimeWriter())
        .addDeserializer(PublicationTime.class, new PublicationTimeReader())
        .addSerializer(OffsetDateTime.class, new InstantWriter())
        .addDeserializer(OffsetDateTime.class, new InstantReader());
  }

  private static final class PublicationTimeWriter extends StdSerializer<PublicationTime> {
    private static final long serialVersionUID = 1L;

    PublicationTimeWriter() {
      super(PublicationTime.class);
    }

    @Override
    public void serialize(
        PublicationTime value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeString(value.toString());
    }
  }

  private static final class PublicationTimeReader extends StdDeserializer<PublicationTime> {
    private static final long serialVersionUID = 1L;

    PublicationTimeReader() {
      super(PublicationTime.class);
    }

    @Override
    public PublicationTime deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return context.reportInputMismatch(PublicationTime.class, "no string");
      }
      try {
        return PublicationTime.parse(parser.getText());
      } catch (IllegalArgumentException e) {
        throw context.instantiationException(PublicationTime.class, e);
      }
    }
  }

  private static final class InstantWriter extends StdSerializer<OffsetDateTime> {
    private static final long serialVersionUID = 1L;

    InstantWriter() {
      super(OffsetDateTime.class);
    }

    @Override
    public void serialize(
        OffsetDateTime value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      generator.writeString(PublicationTime.of(value).toString());
    }
  }

  private static final class InstantReader extends StdDeserializer<OffsetDateTime> {
    private static final long serialVersionUID = 1L;

    InstantReader() {
      super(OffsetDateTime.class);
    }

    @Override
    public OffsetDateTime deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      OffsetDateTime instant =
          parser.hasToken(JsonToken.VALUE_STRING) ? instantIn(parser.getText()) : null;
      return instant != null
          ? instant
          : context.reportInputMismatch(OffsetDateTime.class, "no instant");
    }

    private static @Nullable OffsetDateTime instantIn(String text) {
      try {
        return PublicationTime.parse(text).instant();
      } catch (IllegalArgumentException e) {
        return null;
      }
    }
  }
}
