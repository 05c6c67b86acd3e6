package dev.dateline.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** How the command ended; scripts may rely on these. */
public enum ExitCode {
  /** All went well. */
  OK(0, "all went well"),
  /** The work was done, but some input was rejected; the messages name it. */
  REJECTED(1, "done, but some input was rejected or something was not found"),
  /** The command line or a setting is wrong; nothing was started. */
  USAGE(2, "the command line or a setting is wrong; nothing was started"),
  /** The environment does not allow it: no broker, a directory in use, other topics. */
  ENVIRONMENT(3, "the environment does not allow it (broker, topics, files)"),
  /** A stage failed; its message and the log say why. */
  FAILED(4, "a stage failed; the log in the data directory says why"),
  /** Ended from outside, by Ctrl-C or a signal. */
  INTERRUPTED(130, "ended by Ctrl-C");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  public int code() {
    return code;
  }

  /** What it means, for people. */
  public String meaning() {
    return meaning;
  }

  /** All codes with what they mean, for the help text. */
  static Map<String, String> meanings() {
    Map<String, String> meanings = new LinkedHashMap<>();
    for (ExitCode code : values()) {
      meanings.put(Integer.toString(code.code), code.meaning);
    }
    return meanings;
  }
}
