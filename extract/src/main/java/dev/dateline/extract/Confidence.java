package dev.dateline.extract;

/** How far a reader may rely on an event or an anniversary. */
public enum Confidence {
  /** Date and happening stand together in the text. */
  HIGH,
  /** One step of inference lies between them. */
  MEDIUM,
  /** More than one step. */
  LOW
}
