package id.petadaya.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;

/** Where sealed files stand, by the hash of what they hold: a folder, or a store that speaks S3. */
interface Shelf {

  /** A file on the shelf, and since when. */
  record Item(String hash, Instant since) {}

  /** Puts a file that is complete; when this returns it stays, whatever fails next. */
  void put(Path sealed, String hash) throws IOException;

  /**
   * Opens the sealed bytes.
   *
   * @throws java.io.FileNotFoundException when there is no such file
   */
  InputStream open(String hash) throws IOException;

  /** All files, in no order. */
  void each(Consumer<Item> reader) throws IOException;

  /** Removes a file that nothing refers to; one that is not there is removed already. */
  void remove(String hash) throws IOException;
}
