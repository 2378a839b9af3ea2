package id.petadaya.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * A form that somebody of the sample filled in on a phone, as it was sent; simulated.
 *
 * @param visit the visit of the activity that it belongs to
 * @param by username of who sent it
 * @param reason what the reviewer says of it; present when it is sent back
 */
public record SentForm(
    String id, String visit, String form, String by, Outcome outcome, Optional<String> reason) {

  private static final String FOLDER = "/kupang-2020/isian/";

  /** Where the reviewers leave it. */
  public enum Outcome {
    DITERIMA,
    DIKEMBALIKAN,
    DISETUJUI
  }

  /** All of the sample, in the order in which they were sent. */
  static List<SentForm> readAll() {
    return Manifest.read("/kupang-2020/isian.yml").each("isian", SentForm::read);
  }

  private static SentForm read(Manifest m) {
    return new SentForm(
        m.text("id"),
        m.text("visit"),
        m.text("form"),
        m.text("by"),
        Outcome.valueOf(m.text("outcome")),
        m.findText("reason"));
  }

  /** The number that the phone gave it. */
  public String instanceId() {
    return "uuid:" + Kupang2020.idOf("isian/" + id);
  }

  /** The instance, byte by byte as a phone sends it. */
  public byte[] xml() {
    try (InputStream in = SentForm.class.getResourceAsStream(FOLDER + id + ".xml")) {
      if (in == null) {
        throw new IllegalStateException("The sample has no instance of %s.".formatted(id));
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
