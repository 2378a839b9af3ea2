package id.petadaya.collect.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One letter: its number, how far it is, and the papers to take along.
 *
 * @param number null until it has one
 * @param dated "14 Januari 2020", or as browsers write it for the form of a draft
 * @param copies who gets one besides
 * @param steps what may be said next; empty for who only looks
 */
public record LetterPage(
    String title,
    String address,
    String activity,
    String back,
    @Nullable String number,
    String dated,
    String state,
    List<String> copies,
    boolean draft,
    boolean mayWrite,
    List<Step> steps) {

  public LetterPage {
    copies = List.copyOf(copies);
    steps = List.copyOf(steps);
  }

  /** One button: the state it leads to, and what it says. */
  public record Step(String state, String label, boolean main) {}
}
