package id.petadaya.collect.submission;

import id.petadaya.instruments.forms.Form;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** The three short documents of OpenRosa 1.0: list of forms, manifest, message. */
final class OpenRosaXml {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private OpenRosaXml() {}

  /** {@code base} is the address of the project, without a slash at its end. */
  static byte[] formList(List<Form> forms, Function<Form, byte[]> xform, String base) {
    var out = new StringBuilder(HEAD);
    out.append("<xforms xmlns=\"http://openrosa.org/xforms/xformsList\">");
    for (Form form : forms) {
      String address = base + "/forms/" + form.name() + "/" + form.version();
      out.append("\n<xform>")
          .append(element("formID", form.name()))
          .append(element("name", form.title()))
          .append(element("version", form.version()))
          .append(element("hash", "md5:" + md5(xform.apply(form))))
          .append(element("downloadUrl", address + "/form.xml"));
      if (!form.media().isEmpty()) {
        out.append(element("manifestUrl", address + "/manifest"));
      }
      out.append("</xform>");
    }
    return bytes(out.append("\n</xforms>\n"));
  }

  static byte[] manifest(List<String> files, Function<String, byte[]> content, String base) {
    var out = new StringBuilder(HEAD);
    out.append("<manifest xmlns=\"http://openrosa.org/xforms/xformsManifest\">");
    for (String file : files) {
      out.append("\n<mediaFile>")
          .append(element("filename", file))
          .append(element("hash", "md5:" + md5(content.apply(file))))
          .append(element("downloadUrl", base + file))
          .append("</mediaFile>");
    }
    return bytes(out.append("\n</manifest>\n"));
  }

  static byte[] message(String nature, String text) {
    return bytes(new StringBuilder(HEAD)
        .append("<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\"><message nature=\"")
        .append(nature)
        .append("\">")
        .append(escaped(text))
        .append("</message></OpenRosaResponse>\n"));
  }

  private static String element(String name, String text) {
    return "<" + name + ">" + escaped(text) + "</" + name + ">";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  private static byte[] bytes(StringBuilder text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The protocol wants MD5 to see that something changed; nothing rests on its strength. */
  private static String md5(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has MD5.", e);
    }
  }
}
