package id.petadaya.instruments.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a paper. A new kind of part needs a case in each writer, and the compiler says so. */
public sealed interface Block {

  /** Level 0 is the title of a paper, 1 a chapter, 2 and 3 below it. */
  record Heading(int level, String text) implements Block {}

  record Paragraph(List<Inline> text, Look look) implements Block {}

  /** The emblem stands at the left when the office has one. */
  record Letterhead(
      List<String> lines, String address, @Nullable Picture emblem) implements Block {}

  /** "Nomor : ..." one under the other. */
  record Fields(List<Field> fields) implements Block {}

  record Field(String label, List<Inline> text) {}

  /** A label at the left, a colon, and any blocks at the right of it: "Menimbang : …". */
  record Labelled(String label, List<Block> body) implements Block {}

  record Items(List<List<Inline>> items, boolean numbered) implements Block {}

  /** Columns have a share of the width; the head row comes again on every page. */
  record Table(String caption, List<Column> columns, List<Row> rows) implements Block {}

  record Column(String title, int share, Align align) {}

  sealed interface Row {}

  record Cells(List<List<Inline>> cells) implements Row {}

  record Group(String text) implements Row {}

  /** A drawing with the words for who cannot see it. Sizes in millimetres. */
  record Figure(Picture picture, String caption, String alt) implements Block {}

  record Columns(int leftShare, List<Block> left, List<Block> right) implements Block {}

  record Signatures(List<Signature> people) implements Block {}

  record Signature(String preface, String position, String name, String nip) {}

  record PageBreak() implements Block {}

  enum Look {
    BODY,
    SMALL,
    CENTRE,
    RIGHT,
    NOTE
  }

  enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }
}
