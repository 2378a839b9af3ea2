package id.petadaya.intake.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipException;

/** Opens table files under {@link Limits}. */
public final class TableFiles {

  private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private TableFiles() {}

  /**
   * Opens a file by what its bytes are, not by its name.
   *
   * <p>Never takes more than two seconds or 300 MiB to refuse a file, never touches the network,
   * never runs a macro or a formula, and never unpacks anything to a path.
   *
   * @throws RefusedFile with the true reason when the file may not or cannot be opened
   */
  public static TableFile open(Path file, Limits limits) throws IOException, RefusedFile {
    return open(file, String.valueOf(file.getFileName()), limits);
  }

  /** The same for a copy under another name; {@code name} is what the file, and a text's sheet, is called. */
  public static TableFile open(Path file, String name, Limits limits)
      throws IOException, RefusedFile {
    long size = Files.size(file);
    if (size == 0) {
      throw Refusals.empty();
    }
    if (size > limits.fileBytes()) {
      throw Refusals.tooLarge("Berkas lebih besar dari %d MB".formatted(limits.fileBytes() >> 20));
    }
    byte[] head = head(file);
    if (head[0] == 'P' && head[1] == 'K') {
      return zip(name, file, limits);
    }
    if (starts(head, OLE)) {
      return workbook(name, TableFile.Kind.XLS, XlsFile.sheets(file, limits));
    }
    refuseKnownStrangers(head);
    return new TableFile(
        name,
        TableFile.Kind.TEXT,
        List.of(new TextFile(limits).sheet(name, Files.readAllBytes(file))));
  }

  private static TableFile zip(String name, Path file, Limits limits)
      throws IOException, RefusedFile {
    try (Archive archive = Archive.open(file, limits)) {
      TableFile.Kind kind = kindOf(archive);
      return workbook(
          name,
          kind,
          kind == TableFile.Kind.ODS
              ? OdsFile.sheets(archive, limits)
              : XlsxFile.sheets(archive, limits));
    }
  }

  private static TableFile.Kind kindOf(Archive archive) throws IOException, RefusedFile {
    try {
      return kind(archive);
    } catch (ZipException | EOFException e) {
      throw archive.reason();
    }
  }

  private static TableFile.Kind kind(Archive archive) throws IOException, RefusedFile {
    try (InputStream in = archive.part("mimetype")) {
      String says = in == null ? "" : new String(in.readNBytes(100), StandardCharsets.US_ASCII);
      if (says.startsWith("application/vnd.oasis.opendocument")) {
        if (!says.startsWith("application/vnd.oasis.opendocument.spreadsheet")) {
          throw Refusals.wrongType("dokumen OpenDocument yang bukan lembar hitung");
        }
        return TableFile.Kind.ODS;
      }
    }
    if (archive.hasAny("workbook.bin")) {
      throw Refusals.wrongType("Excel biner (.xlsb)");
    }
    if (archive.has("word/document.xml")) {
      throw Refusals.wrongType("dokumen Word");
    }
    if (archive.has("ppt/presentation.xml")) {
      throw Refusals.wrongType("presentasi");
    }
    if (!archive.has("[Content_Types].xml")) {
      throw Refusals.wrongType("arsip zip");
    }
    return TableFile.Kind.XLSX;
  }

  private static TableFile workbook(String name, TableFile.Kind kind, List<PackedSheet> sheets)
      throws RefusedFile {
    if (sheets.isEmpty()) {
      throw Refusals.empty();
    }
    return new TableFile(name, kind, sheets);
  }

  private static void refuseKnownStrangers(byte[] head) throws RefusedFile {
    String start = new String(head, StandardCharsets.ISO_8859_1).replace("\u00EF\u00BB\u00BF", "");
    if (start.startsWith("%PDF")) {
      throw Refusals.wrongType("PDF");
    }
    if (start.startsWith("\u0089PNG")
        || start.startsWith("\u00FF\u00D8\u00FF")
        || start.startsWith("GIF8")) {
      throw Refusals.wrongType("gambar");
    }
    if (start.startsWith("\u001F\u008B")
        || start.startsWith("Rar!")
        || start.startsWith("7z\u00BC\u00AF")) {
      throw Refusals.wrongType("arsip");
    }
    String words = start.stripLeading().toLowerCase(Locale.ROOT);
    if (words.startsWith("<")
        && words.matches("(?s).*<(?:!doctype html|html|table|meta|head|body)\\b.*")) {
      throw Refusals.wrongType("halaman web yang dinamai seperti Excel");
    }
    if (words.startsWith("<?xml") || words.startsWith("<!doctype")) {
      throw Refusals.wrongType("berkas XML");
    }
    if (words.startsWith("mime-version:")) {
      throw Refusals.wrongType("arsip web yang dinamai seperti Excel");
    }
    if (words.startsWith("{\\rtf")) {
      throw Refusals.wrongType("dokumen RTF");
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(1024);
      return head.length >= 4 ? head : Arrays.copyOf(head, 4);
    }
  }

  private static boolean starts(byte[] bytes, byte[] with) {
    for (int at = 0; at < with.length; at++) {
      if (bytes[at] != with[at]) {
        return false;
      }
    }
    return true;
  }
}
