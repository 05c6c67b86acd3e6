package dev.dateline.producer.input;

import dev.dateline.topics.Article;
import java.time.OffsetDateTime;

/** What became of one piece of input. */
public sealed interface ReadOutcome {

  /** The input, as it came. */
  InputPiece piece();

  /** An article or a retraction, to be published. */
  record Accepted(InputPiece piece, Article article) implements ReadOutcome {}

  /** An article that its source does not want published. */
  record Withheld(InputPiece piece, String id, int version) implements ReadOutcome {}

  /** An article that must not be published yet. */
  record Embargoed(InputPiece piece, String id, int version, OffsetDateTime until)
      implements ReadOutcome {}

  /**
   * Input that is no article.
   *
   * @param message one line: place, what is wrong, the value in quotes, what was expected
   */
  record Rejected(InputPiece piece, String message) implements ReadOutcome {

    /** A rejection whose message begins with the place. */
    public static Rejected at(InputPiece piece, String reason) {
      return new Rejected(piece, piece.place() + ": " + reason);
    }
  }
}
