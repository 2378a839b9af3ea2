package id.petadaya.postgres;

import java.io.IOException;

/**
 * The server does not start, and a person can do something about it. The message is Indonesian and
 * holds the reason and the advice; it may be shown as it is.
 */
public final class RefusedStart extends IOException {

  RefusedStart(String message) {
    super(message);
  }
}
