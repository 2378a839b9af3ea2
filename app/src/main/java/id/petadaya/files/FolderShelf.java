package id.petadaya.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A folder with 256 folders in it. The bytes are on the medium before the name is. */
final class FolderShelf implements Shelf {

  private final Path folder;
  private final Disk disk;

  FolderShelf(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /** The bytes first, then the name: what has a name is whole, and what was reported has a name. */
  @Override
  public void put(Path sealed, String hash) throws IOException {
    disk.sync(sealed);
    Path place = placeOf(hash);
    Path inner = Objects.requireNonNull(place.getParent(), "a place lies in a folder");
    if (!Files.isDirectory(inner)) {
      Files.createDirectories(inner);
      disk.syncFolder(folder);
    }
    disk.rename(sealed, place);
    disk.syncFolder(inner);
  }

  @Override
  public InputStream open(String hash) throws IOException {
    try {
      return Files.newInputStream(placeOf(hash));
    } catch (NoSuchFileException e) {
      throw new FileNotFoundException("The file " + hash + " is not in the folder.");
    }
  }

  @Override
  public void each(Consumer<Item> reader) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder, 2)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        Path inner = file.getParent();
        String hash = inner == null ? "" : String.valueOf(inner.getFileName()) + file.getFileName();
        if (hash.matches("[0-9a-f]{64}") && Files.isRegularFile(file)) {
          reader.accept(new Item(hash, Files.getLastModifiedTime(file).toInstant()));
        }
      }
    }
  }

  @Override
  public void remove(String hash) throws IOException {
    Files.deleteIfExists(placeOf(hash));
  }

  private Path placeOf(String hash) {
    return folder.resolve(hash.substring(0, 2)).resolve(hash.substring(2));
  }
}
