package id.petadaya.access.web;

import id.petadaya.kernel.Trouble;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the letters of the office look like, as a form.
 *
 * @param values what stands in the fields, by name
 * @param errors what is wrong, beside the field of that name
 * @param example a number as the pattern makes it
 * @param emblem where the emblem is shown from; null without one
 */
public record OfficePage(
    String office,
    boolean simulated,
    Map<String, String> values,
    Map<String, String> errors,
    List<Signer> signers,
    String example,
    @Nullable String emblem,
    boolean saved,
    @Nullable Trouble trouble) {

  public OfficePage {
    values = Map.copyOf(values);
    errors = Map.copyOf(errors);
    signers = List.copyOf(signers);
  }

  /** One role that signs, and who holds it. */
  public record Signer(String role, String label, String title, String name, String nip) {}
}
