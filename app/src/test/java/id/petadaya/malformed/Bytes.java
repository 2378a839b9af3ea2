package id.petadaya.malformed;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Sound files, to be broken in one place each. */
final class Bytes {

  private Bytes() {}

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] firstHalf(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  /** Names and contents by turns. */
  static byte[] zip(Object... namesAndContents) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (int at = 0; at < namesAndContents.length; at += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[at]));
        Object content = namesAndContents[at + 1];
        zip.write(content instanceof byte[] bytes ? bytes : utf8((String) content));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A workbook with one sheet; parts given replace those of the same name or come last. */
  static byte[] workbook(Object... namesAndContents) {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    String rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    Map<String, Object> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
    parts.put(
        "_rels/.rels",
        "<Relationships xmlns='%s'><Relationship Id='r0' Type='%s/officeDocument' Target='xl/workbook.xml'/></Relationships>"
            .formatted(rels, office));
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns='%s' xmlns:r='%s'><sheets><sheet name='Isian' sheetId='1' r:id='r0'/></sheets></workbook>"
            .formatted(main, office));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns='%1$s'><Relationship Id='r0' Type='%2$s/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r1' Type='%2$s/sharedStrings' Target='sharedStrings.xml'/></Relationships>"
            .formatted(rels, office));
    parts.put("xl/sharedStrings.xml", "<sst xmlns='%s'/>".formatted(main));
    parts.put("xl/worksheets/sheet1.xml", sheet("<row r='1'><c r='A1'><v>1</v></c></row>"));
    for (int at = 0; at < namesAndContents.length; at += 2) {
      parts.put((String) namesAndContents[at], namesAndContents[at + 1]);
    }
    return zip(parts.entrySet().stream()
        .flatMap(part -> java.util.stream.Stream.of(part.getKey(), part.getValue()))
        .toArray());
  }

  static String sheet(String rows) {
    return "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>"
        + rows + "</sheetData></worksheet>";
  }

  static byte[] picture(String format) {
    var picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < 64; x++) {
      for (int y = 0; y < 48; y++) {
        picture.setRGB(x, y, x * y * 37);
      }
    }
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A PNG whose heading tells another size, with the sum that belongs to it. */
  static byte[] png(int width, int height) {
    byte[] png = picture("png");
    ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
    var crc = new CRC32();
    crc.update(png, 12, 17);
    ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
    return png;
  }

  /** A JPEG whose heading tells another size. */
  static byte[] jpeg(int width, int height) {
    byte[] jpeg = picture("jpeg");
    for (int at = 2; at < jpeg.length - 8; at++) {
      if ((jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) == 0xc0) {
        ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
        return jpeg;
      }
    }
    throw new IllegalStateException("A JPEG has a frame.");
  }

  /** A Shapefile of one polygon, or of points, whose record tells so many points. */
  static byte[] shp(int type, int points) {
    int content = 4 + 32 + 8 + 4 + 64;
    ByteBuffer file = ByteBuffer.allocate(108 + content);
    file.putInt(0, 9994).putInt(24, file.capacity() / 2);
    file.putInt(100, 1).putInt(104, content / 2);
    file.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type);
    file.position(108);
    file.putInt(type).putDouble(0).putDouble(0).putDouble(1).putDouble(1);
    file.putInt(1).putInt(points).putInt(0);
    for (double part : new double[] {0, 0, 1, 1, 1, 0, 0, 0}) {
      file.putDouble(part);
    }
    return file.array();
  }
}
