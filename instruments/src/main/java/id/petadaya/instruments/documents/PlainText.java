package id.petadaya.instruments.documents;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A paper as lines of text, in reading order: what examples are compared with. */
public final class PlainText {

  private PlainText() {}

  public static String of(Paper paper) {
    return blocks(paper.blocks()).collect(Collectors.joining("\n"));
  }

  private static Stream<String> blocks(List<Block> blocks) {
    return blocks.stream().flatMap(PlainText::lines);
  }

  private static Stream<String> lines(Block block) {
    return switch (block) {
      case Block.Heading heading -> Stream.of(heading.text());
      case Block.Paragraph paragraph -> Stream.of(line(paragraph.text()));
      case Block.Letterhead head -> Stream.concat(head.lines().stream(), Stream.of(head.address()));
      case Block.Labelled labelled ->
        Stream.concat(Stream.of(labelled.label() + ":"), blocks(labelled.body()));
      case Block.Fields fields ->
        fields.fields().stream().map(each -> each.label() + ": " + line(each.text()));
      case Block.Items items -> items.items().stream().map(PlainText::line);
      case Block.Table table ->
        Stream.concat(
            Stream.of(table.columns().stream()
                .map(Block.Column::title)
                .collect(Collectors.joining(" | "))),
            table.rows().stream().map(PlainText::row));
      case Block.Figure figure -> Stream.of(figure.caption());
      case Block.Columns columns -> Stream.concat(blocks(columns.left()), blocks(columns.right()));
      case Block.Signatures signatures ->
        signatures.people().stream()
            .flatMap(each -> Stream.of(each.preface(), each.position(), each.name(), each.nip()));
      case Block.PageBreak ignored -> Stream.empty();
    };
  }

  private static String row(Block.Row row) {
    return switch (row) {
      case Block.Group group -> group.text();
      case Block.Cells cells ->
        cells.cells().stream().map(PlainText::line).collect(Collectors.joining(" | "));
    };
  }

  private static String line(List<Inline> inlines) {
    return inlines.stream()
        .map(each -> switch (each) {
          case Inline.Text text -> text.text();
          case Inline.Badge badge -> badge.mark().words;
          case Inline.Swatch swatch -> "";
          case Inline.Tag tag -> "[" + tag.text() + "]";
          case Inline.LineBreak ignored -> "; ";
        })
        .collect(Collectors.joining());
  }
}
