package dev.dateline.cli.settings;

import java.util.List;

/** Everything that is wrong with the settings, a line each. */
public final class InvalidSettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public InvalidSettingsException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
