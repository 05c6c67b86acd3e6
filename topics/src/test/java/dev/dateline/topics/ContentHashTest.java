package dev.dateline.topics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentHashTest {

  /** {@code printf '\x01abc' | sha256sum}, {@code printf '\x01' …} and {@code printf '\x00' …}. */
  @Test
  void isTheBeginningOfSha256OverAPrefixAndTheContent() {
    assertThat(ContentHash.hex("abc")).isEqualTo("1e18834c426d00e57788444cb3ccd62c");
    assertThat(ContentHash.hex(ContentHash.of(new byte[0])))
        .isEqualTo("4bf5122f344554c53bde2ebb8cd2b7e3");
    assertThat(ContentHash.hex(ContentHash.of(null))).isEqualTo("6e340b9cffb37a989ca544e6bb780a2c");
  }

  @Test
  void hashesTextAsUtf8() {
    assertThat(ContentHash.hex("zürich"))
        .isEqualTo(ContentHash.hex(ContentHash.of("zürich".getBytes(UTF_8))))
        .hasSize(32);
  }
}
