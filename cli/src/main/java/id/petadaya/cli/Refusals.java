package id.petadaya.cli;

import id.petadaya.instruments.RefusedInstrument;
import id.petadaya.intake.table.RefusedFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells on stderr, in Indonesian, why a command was refused; never a stack trace. */
final class Refusals {

  private Refusals() {}

  static int tell(Exception thrown, CommandLine line, ParseResult parsed) {
    line.getErr().println(reason(thrown));
    if (System.getenv("PETADAYA_TRACE") != null) {
      thrown.printStackTrace(line.getErr());
    }
    return Exit.REFUSED;
  }

  private static String reason(Exception thrown) {
    return switch (thrown) {
      case Refusal refusal -> String.valueOf(refusal.getMessage());
      case RefusedInstrument refused -> String.valueOf(refused.getMessage());
      case RefusedFile refused -> String.valueOf(refused.getMessage());
      case IOException io ->
        "Berkas tidak dapat dibaca atau ditulis: %s. Periksa nama, izin, dan ruang penyimpanan."
            .formatted(io.getMessage());
      default ->
        "Kesalahan dalam program (%s). Jalankan lagi dengan PETADAYA_TRACE=1 dan kirimkan keterangannya kepada pengembang."
            .formatted(thrown.getClass().getSimpleName());
    };
  }

  static int tellUsage(ParameterException thrown, String[] arguments) {
    CommandLine line = thrown.getCommandLine();
    PrintWriter err = line.getErr();
    err.println(usageReason(thrown));
    if (thrown instanceof UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      err.println(
          "Mungkin maksudnya: %s.".formatted(String.join(", ", unmatched.getSuggestions())));
    }
    line.usage(err);
    return Exit.REFUSED;
  }

  private static String usageReason(ParameterException thrown) {
    if (thrown instanceof MissingParameterException missing) {
      return "Belum diisi: %s.".formatted(names(missing.getMissing()));
    }
    if (thrown instanceof UnmatchedArgumentException unmatched) {
      return "Tidak dikenal: %s.".formatted(String.join(" ", unmatched.getUnmatched()));
    }
    ArgSpec argument = thrown.getArgSpec();
    return argument != null
        ? "Nilai untuk %s tidak dapat dipakai: %s".formatted(name(argument), thrown.getValue())
        : String.valueOf(thrown.getMessage());
  }

  private static String names(List<ArgSpec> missing) {
    return missing.stream().map(Refusals::name).collect(Collectors.joining(", "));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
