package id.petadaya.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Whether a file is a picture, by how its bytes begin; and whether its name or type says that it is one. */
final class PictureKind {

  private static final int HEAD = 12;

  private PictureKind() {}

  /** JPEG, PNG, GIF, WebP or HEIC. Reads the beginning. */
  static boolean isPicture(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(HEAD);
    String head = new String(bytes, StandardCharsets.ISO_8859_1);
    return head.startsWith("\u00ff\u00d8\u00ff")
        || head.startsWith("\u0089PNG\r\n\u001a\n")
        || head.startsWith("GIF8")
        || (head.startsWith("RIFF") && head.endsWith("WEBP"))
        || head.startsWith("ftyp", 4);
  }

  static boolean isCalledPicture(String name, String mediaType) {
    return mediaType.toLowerCase(Locale.ROOT).startsWith("image/")
        || name.toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png|gif|webp|heic)");
  }
}
