package id.petadaya.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;

/** One call of the command line with what it printed. */
record Run(int exit, String out, String err) {

  static Run of(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = PetadayaCommands.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
    return new Run(exit, out.toString(), err.toString());
  }
}
