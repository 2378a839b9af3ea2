package id.petadaya.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Says when a file in the folders of some files is saved, until the thread is interrupted. */
final class FileWatch {

  /** Editors save in several steps; what follows within this time is the same saving. */
  private static final long SETTLE_MILLIS = 100;

  private FileWatch() {}

  static void eachChange(List<Path> files, Runnable act) throws IOException {
    Set<Path> folders = new HashSet<>();
    files.forEach(file -> folders.add(file.toAbsolutePath().getParent()));
    try (WatchService watch = java.nio.file.FileSystems.getDefault().newWatchService()) {
      for (Path folder : folders) {
        folder.register(
            watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
      }
      while (true) {
        drain(watch, watch.take());
        act.run();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void drain(WatchService watch, WatchKey first) throws InterruptedException {
    for (WatchKey key = first;
        key != null;
        key = watch.poll(SETTLE_MILLIS, TimeUnit.MILLISECONDS)) {
      key.pollEvents();
      key.reset();
    }
  }
}
