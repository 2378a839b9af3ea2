package id.petadaya.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What was meant to be sent, written before it was, and what was acknowledged, synced when it was. */
final class History implements AutoCloseable {

  private final FileChannel file;
  private final Set<Integer> acknowledged = ConcurrentHashMap.newKeySet();

  History(Path path) throws IOException {
    file = FileChannel.open(
        path,
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE);
  }

  void intend(int number, Mail mail) {
    write("sends %d %s %s%n".formatted(number, mail.instanceId(), mail.canonicalSha256()), false);
  }

  void acknowledge(int number) {
    write("acknowledged %d%n".formatted(number), true);
    acknowledged.add(number);
  }

  Set<Integer> acknowledged() {
    return acknowledged;
  }

  private synchronized void write(String line, boolean sync) {
    try {
      file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
      if (sync) {
        file.force(false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
