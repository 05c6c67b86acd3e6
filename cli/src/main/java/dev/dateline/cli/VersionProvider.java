package dev.dateline.cli;

import dev.dateline.extract.Extractor;
import picocli.CommandLine.IVersionProvider;

/** What `dateline --version` prints. */
final class VersionProvider implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {
      "dateline " + version(), "extractor " + Extractor.VERSION, "Java " + Runtime.version()
    };
  }

  /** The version in the manifest; a class path of folders has none. */
  static String version() {
    String version = VersionProvider.class.getPackage().getImplementationVersion();
    return version == null ? "(unpackaged)" : version;
  }
}
