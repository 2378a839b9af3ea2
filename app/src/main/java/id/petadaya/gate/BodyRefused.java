package id.petadaya.gate;

import java.io.IOException;

/** A body that is longer than its route takes, or comes too slowly. The server hangs up on it. */
final class BodyRefused extends IOException {

  private static final long serialVersionUID = 1;

  BodyRefused(String why) {
    super(why);
  }
}
