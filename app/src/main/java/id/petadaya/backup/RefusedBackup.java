package id.petadaya.backup;

import java.io.IOException;

/** Why no backup was made or restored, in the words of whoever reads the terminal. */
public final class RefusedBackup extends IOException {

  RefusedBackup(String reason) {
    super(reason);
  }

  RefusedBackup(String reason, Throwable cause) {
    super(reason, cause);
  }
}
