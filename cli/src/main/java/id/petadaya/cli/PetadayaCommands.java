package id.petadaya.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line as a whole: the verbs, and how refusals are told. */
@Command(
    name = "petadaya",
    description = "Pemetaan kawasan rawan narkoba, dari data pertama sampai pemulihan.",
    synopsisHeading = "Pemakaian: ",
    commandListHeading = "%nPerintah:%n",
    synopsisSubcommandLabel = "PERINTAH",
    subcommands = {
      CheckCommand.class,
      ScoreCommand.class,
      ExplainCommand.class,
      ConvertCommand.class,
      FormCommand.class
    })
public final class PetadayaCommands implements Runnable {

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** All verbs of this module; others may be added with {@link CommandLine#addSubcommand}. */
  public static CommandLine commandLine() {
    return prepare(new CommandLine(new PetadayaCommands()));
  }

  /** Applies to a command line, and the verbs added so far, how refusals and texts are told. */
  public static CommandLine prepare(CommandLine line) {
    return line.setOut(utf8(FileDescriptor.out))
        .setErr(utf8(FileDescriptor.err))
        .setParameterExceptionHandler(Refusals::tellUsage)
        .setExecutionExceptionHandler(Refusals::tell)
        .setUnmatchedOptionsArePositionalParams(false);
  }

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Tampilkan bantuan ini.")
  private boolean help;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Perintah belum disebut.");
  }

  /** Indonesian texts hold letters and signs that the terminal's own setting may not know. */
  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
