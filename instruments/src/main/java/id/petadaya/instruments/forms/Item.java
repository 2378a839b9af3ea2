package id.petadaya.instruments.forms;

/** A question, or a group or repeat of questions; {@code row} is where it stands in its sheet, from 1. */
public sealed interface Item permits Question, Section {

  String name();

  int row();

  Texts label();

  /** What a further column says, by the word of XLSForm such as {@code relevant}; empty when nothing. */
  String word(String column);
}
