package id.petadaya.collect.submission;

import id.petadaya.kernel.Refused;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whether there is room to take something in. A part of each disk is kept free, so that what is already
 * here can still be worked with and the database never stands before a full one.
 */
@Component
class DiskRoom {

  private final List<File> folders;
  private final double leastFree;

  DiskRoom(
      @Value("${petadaya.data}") Path data,
      @Value("${petadaya.least-free-percent:5}") double leastFreePercent) {
    this.folders = List.of(
        data.toFile(), data.resolve("files").toFile(), data.resolve("postgres").toFile());
    this.leastFree = leastFreePercent / 100;
  }

  /** Refuses when one of the disks is fuller than it may be. */
  void check() {
    for (File folder : folders) {
      long total = folder.getTotalSpace();
      if (total > 0 && folder.getUsableSpace() < total * leastFree) {
        throw new Refused(SubmissionProblem.NO_ROOM);
      }
    }
  }
}
