package id.petadaya.instruments.documents;

/** A piece of a line. */
public sealed interface Inline {

  record Text(String text, boolean bold) implements Inline {}

  /** A strip with the pattern, then rank and word. */
  record Badge(Mark mark) implements Inline {}

  record Swatch(Mark mark) implements Inline {}

  /** Small capitals in a frame, as "SIMULASI". */
  record Tag(String text) implements Inline {}

  record LineBreak() implements Inline {}
}
