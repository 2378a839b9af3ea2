package id.petadaya.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A share that is mounted. It must be there: where it is not, nothing is made in its place. */
record ElsewhereFolder(Path folder) implements Elsewhere {

  @Override
  public void put(String name, byte[] text) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException("The folder is not there. Maybe its share is not mounted.");
    }
    Path part = Files.createTempFile(folder, "part-", ".tmp");
    try {
      try (FileChannel out = FileChannel.open(part, StandardOpenOption.WRITE)) {
        out.write(java.nio.ByteBuffer.wrap(text));
        out.force(true);
      }
      Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  @Override
  public List<byte[]> read(String beginning) throws IOException {
    List<byte[]> texts = new ArrayList<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path one : all.filter(file -> file.getFileName().toString().startsWith(beginning))
          .sorted()
          .toList()) {
        texts.add(Files.readAllBytes(one));
      }
    }
    return texts;
  }

  @Override
  public String title() {
    return folder.toString();
  }
}
