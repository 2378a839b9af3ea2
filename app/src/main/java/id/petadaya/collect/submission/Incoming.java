package id.petadaya.collect.submission;

import id.petadaya.collect.submission.ReceiveSubmission.Arrived;
import id.petadaya.kernel.Refused;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One post of a phone: the answers and some of their files, which lie on disk and are synced when this
 * is there. A large submission comes in several posts, each with the same answers.
 *
 * @param xml the answers as they came
 */
record Incoming(byte[] xml, List<Arrived> files) {

  /** Bytes of one post, as told to phones. */
  static final long MOST_BYTES = 100_000_000;

  private static final int MOST_XML_BYTES = 1 << 20;

  /** Collect sends the answers and 100 files; a field for "more follows"; some room. */
  private static final int MOST_PARTS = 128;

  /** The phone went away, or sent less than it promised: nothing is kept, and it will send again. */
  static final class Gone extends IOException {

    private static final long serialVersionUID = 1;

    Gone(IOException cause) {
      super(cause);
    }
  }

  static Incoming read(InputStream body, String boundary, Doorkeeper door) throws IOException {
    var stream = new MultipartStream(new Bounded(body), boundary, MOST_PARTS);
    byte[] xml = null;
    List<Arrived> files = new ArrayList<>();
    for (var part = stream.next(); part != null; part = stream.next()) {
      if (part.name().equals("xml_submission_file")) {
        xml = part.body().readNBytes(MOST_XML_BYTES + 1);
        if (xml.length > MOST_XML_BYTES) {
          throw new Refused(SubmissionProblem.TOO_LARGE);
        }
      } else if (part.fileName() != null && !part.name().equals("*isIncomplete*")) {
        files.add(file(part, door));
      }
    }
    if (xml == null) {
      throw refused("Kiriman tidak memuat isian (xml_submission_file).");
    }
    return new Incoming(xml, files);
  }

  static Refused refused(String reason) {
    return new Refused(SubmissionProblem.CANNOT_BE_KEPT, Map.of("reason", reason));
  }

  private static Arrived file(MultipartStream.Part part, Doorkeeper door) throws IOException {
    return door.take(part.body(), nameOf(part), part.type().split(";", 2)[0].strip());
  }

  /** Only data: it is never a path on our disk. */
  private static String nameOf(MultipartStream.Part part) {
    String name = fileName(part.fileName());
    String chosen = name.isBlank() ? part.name() : name;
    return chosen
        .replace("\0", "")
        .substring(0, Math.min(255, chosen.replace("\0", "").length()));
  }

  private static String fileName(@Nullable String sent) {
    return sent == null
        ? ""
        : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
  }

  /** Counts, and tells a phone that went away from a disk that failed. */
  private static final class Bounded extends FilterInputStream {

    private long left = MOST_BYTES + (1 << 20);

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int count) throws IOException {
      int read;
      try {
        read = super.read(into, from, count);
      } catch (IOException cut) {
        throw new Gone(cut);
      }
      left -= Math.max(0, read);
      if (left < 0) {
        throw new Refused(SubmissionProblem.TOO_LARGE);
      }
      return read;
    }
  }
}
