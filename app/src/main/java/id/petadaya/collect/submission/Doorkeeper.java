package id.petadaya.collect.submission;

import id.petadaya.collect.submission.ReceiveSubmission.Arrived;
import id.petadaya.files.FileStore;
import id.petadaya.files.Pictures;
import id.petadaya.files.Scans;
import id.petadaya.files.StoredFile;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/**
 * Puts a file of a phone on disk and looks at what it is, before any row names it. Refuses nothing for its
 * content: what is not what it is called, and what a scanner found, is for a person to see.
 */
@Component
class Doorkeeper {

  private final FileStore store;
  private final Scans scans;
  private final Pictures pictures;

  Doorkeeper(FileStore store, Scans scans, Pictures pictures) {
    this.store = store;
    this.scans = scans;
    this.pictures = pictures;
  }

  Arrived take(InputStream bytes, String name, String mediaType) throws IOException {
    StoredFile came = store.settle(bytes);
    Scans.Verdict verdict = scans.look(came);
    Pictures.Arrival arrival = pictures.arrive(came, name, mediaType);
    return new Arrived(name, came, mediaType, verdict, arrival.falseName(), arrival.clean());
  }
}
