package id.petadaya.vault.web;

import id.petadaya.kernel.Choice;
import id.petadaya.kernel.Trouble;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person. Closed, it shows which values are kept; opened by a post of {@code tujuan} to {@code
 * pembukaan}, the values. {@code alasan} posted to {@code darurat} breaks the glass.
 *
 * @param opened the purpose it is opened for; null while closed
 * @param glassUntil end of an opening in need; null without one
 * @param likenesses others that may be the same person
 */
public record PersonPage(
    String alias,
    String href,
    String area,
    String kept,
    boolean simulated,
    List<Choice> purposes,
    @Nullable String opened,
    List<Value> values,
    List<Ground> ledger,
    List<Likeness> likenesses,
    boolean mayBreak,
    @Nullable String glassUntil,
    int leastReason,
    @Nullable Trouble trouble) {

  public PersonPage {
    purposes = List.copyOf(purposes);
    values = List.copyOf(values);
    ledger = List.copyOf(ledger);
    likenesses = List.copyOf(likenesses);
  }

  /** One value; {@code text} is null while closed. */
  public record Value(String label, @Nullable String text) {

    /** Without the value. */
    @Override
    public String toString() {
      return "Value[" + label + "]";
    }
  }

  /** One row of the ledger. */
  public record Ground(String purpose, String basis, String state, String when, String text) {}

  /** Another pseudonym. */
  public record Likeness(String alias, String href) {}
}
