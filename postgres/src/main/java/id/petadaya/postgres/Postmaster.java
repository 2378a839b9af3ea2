package id.petadaya.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What {@code postmaster.pid} tells about a server: the process, the port and whether it takes
 * connections.
 */
record Postmaster(long pid, int port, boolean isReady) {

  private static final int PID = 0;
  private static final int PORT = 3;
  private static final int STATE = 7;

  /** Empty when there is no server, or its file is only half written. */
  static Optional<Postmaster> of(Path data) {
    try {
      List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
      if (lines.size() <= PORT) {
        return Optional.empty();
      }
      boolean isReady = lines.size() > STATE && lines.get(STATE).strip().equals("ready");
      return Optional.of(new Postmaster(
          Long.parseLong(lines.get(PID).strip()),
          Integer.parseInt(lines.get(PORT).strip()),
          isReady));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
