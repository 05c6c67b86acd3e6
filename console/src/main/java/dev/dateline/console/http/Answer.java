package dev.dateline.console.http;

import dev.dateline.topics.ContentHash;
import dev.dateline.topics.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** What is sent for a request: whole, with its tag, compressed where the client takes that. */
public final class Answer {

  static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";
  private static final int WORTH_COMPRESSING = 1_024;

  private final int status;
  private final String type;
  private final byte[] body;
  private final String tag;

  /** Made when it is first asked for: what is sent once is mostly sent again. */
  private volatile byte @Nullable [] zipped;

  private Answer(int status, String type, byte[] body) {
    this.status = status;
    this.type = type;
    this.body = body;
    this.tag = "\"" + ContentHash.hex(ContentHash.of(body)) + "\"";
  }

  /** A value as JSON. */
  static Answer json(Object value) {
    return new Answer(200, JSON, Json.write(value));
  }

  /** A text of any kind. */
  public static Answer text(int status, String type, String text) {
    return new Answer(status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  static Answer bytes(String type, byte[] body) {
    return new Answer(200, type, body);
  }

  /** What went wrong, as in RFC 9457. */
  static Answer problem(int status, String title, String detail) {
    return new Answer(status, PROBLEM, Json.write(new Problem(title, status, detail)));
  }

  /** The body of an error. */
  record Problem(String title, int status, String detail) {}

  int status() {
    return status;
  }

  /** Sends it, or that the client has it already. */
  void send(Request request, Response response, Callback callback) {
    HttpFields.Mutable headers = response.getHeaders();
    boolean fine = status == 200;
    headers.put(HttpHeader.CACHE_CONTROL, fine ? "no-cache" : "no-store");
    if (fine) {
      headers.put(HttpHeader.ETAG, tag);
      headers.put(HttpHeader.VARY, "Accept-Encoding");
      if (hasIt(request)) {
        response.setStatus(304);
        callback.succeeded();
        return;
      }
    }
    response.setStatus(status);
    headers.put(HttpHeader.CONTENT_TYPE, type);
    byte[] sent = body;
    if (body.length >= WORTH_COMPRESSING && takesGzip(request)) {
      sent = zipped();
      headers.put(HttpHeader.CONTENT_ENCODING, "gzip");
    }
    headers.put(HttpHeader.CONTENT_LENGTH, sent.length);
    boolean head = request.getMethod().equals("HEAD");
    response.write(true, head ? null : ByteBuffer.wrap(sent), callback);
  }

  private boolean hasIt(Request request) {
    HttpField has = request.getHeaders().getField(HttpHeader.IF_NONE_MATCH);
    // A proxy that compresses makes the tag a weak one; the content is the same.
    return has != null
        && has.getValueList().stream()
            .anyMatch(one -> one.equals("*") || one.equals(tag) || one.equals("W/" + tag));
  }

  private static boolean takesGzip(Request request) {
    HttpField takes = request.getHeaders().getField(HttpHeader.ACCEPT_ENCODING);
    return takes != null && takes.contains("gzip");
  }

  private byte[] zipped() {
    byte[] made = zipped;
    if (made == null) {
      made = gzip(body);
      zipped = made;
    }
    return made;
  }

  /** How many bytes it has. */
  int size() {
    return body.length;
  }

  static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }
}
