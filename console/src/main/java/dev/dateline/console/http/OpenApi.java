package dev.dateline.console.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of the API. */
final class OpenApi {

  private OpenApi() {}

  static byte[] document() {
    try (InputStream file =
        OpenApi.class.getResourceAsStream("/dev/dateline/console/openapi.json")) {
      if (file == null) {
        throw new IllegalStateException("openapi.json is missing from the jar");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("openapi.json cannot be read from the jar", e);
    }
  }
}
