package id.petadaya.backup;

import java.util.Set;

/** What stands in a backup, one after another, by its first byte. */
final class Part {

  static final int END = 0;
  static final int TABLE = 1;
  static final int SEQUENCE = 2;
  static final int FILE = 3;

  /** Who is signed in now; a restored folder asks everybody anew. */
  private static final Set<String> MOMENTARY =
      Set.of("access.spring_session", "access.spring_session_attributes");

  private Part() {}

  static boolean isKept(String table) {
    return !MOMENTARY.contains(table);
  }
}
