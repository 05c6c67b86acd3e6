package dev.dateline.cli;

import dev.dateline.cli.terminal.Terminal;
import dev.dateline.topics.Schemas;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline schema}: prints the JSON Schemas and the AsyncAPI document. */
@Command(
    name = "schema",
    mixinStandardHelpOptions = true,
    header = "Print the schema of a record, or the AsyncAPI document.",
    description = "Without a name it lists the names there are.")
final class SchemaCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      arity = "0..1",
      description = "Such as enriched-article, or asyncapi for the document of all topics.")
  private String name = "";

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (name.isEmpty()) {
      Schemas.names().forEach(terminal::data);
      return ExitCode.OK.code();
    }
    if (!Schemas.names().contains(name)) {
      throw new ParameterException(
          spec.commandLine(),
          "there is no schema \"%s\"; expected one of %s"
              .formatted(name, String.join(", ", Schemas.names())));
    }
    terminal.data(Schemas.text(name).getBytes(StandardCharsets.UTF_8));
    return ExitCode.OK.code();
  }
}
