package id.petadaya.files;

import java.util.List;

/** What a room keeps in rows under the installation's key, and can seal anew under another one. */
public interface KeptUnderKey {

  /** Seals all of it anew, in the caller's transaction. How many values it was. */
  int sealAnew(KeyChange change);

  /** For which purposes the room keeps hashes of {@link Secrets#hash}. */
  default List<String> hashedFor() {
    return List.of();
  }
}
