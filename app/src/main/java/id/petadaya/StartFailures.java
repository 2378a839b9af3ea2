package id.petadaya;

import id.petadaya.kernel.RefusedSetting;
import id.petadaya.postgres.RefusedStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;

/** Why the program does not start, where a person can act: the reason and the advice, nothing else. */
final class StartFailures implements FailureAnalyzer, FailureAnalysisReporter {

  @Override
  public @Nullable FailureAnalysis analyze(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedStart refused) {
        return new FailureAnalysis(refused.getMessage(), null, refused);
      }
      if (cause instanceof RefusedSetting wrong) {
        return new FailureAnalysis(wrong.getMessage(), null, wrong);
      }
      if (cause instanceof PortInUseException taken) {
        return new FailureAnalysis(portInUse(taken.getPort()), null, taken);
      }
    }
    return null;
  }

  @Override
  public void report(FailureAnalysis analysis) {
    System.err.println(analysis.getDescription());
    if (analysis.getAction() != null) {
      System.err.println(analysis.getAction());
    }
  }

  private static String portInUse(int port) {
    return "Port %d sedang dipakai program lain. Hentikan program itu, atau pilih port lain: --port %d."
        .formatted(port, port + 1);
  }
}
