package id.petadaya.faults;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/**
 * One submission to be sent, the same for the same run and number: answers, and none to three files of
 * random bytes.
 *
 * @param files by name
 */
record Mail(String instanceId, String xml, String canonicalSha256, Map<String, byte[]> files) {

  private static final String BOUNDARY = "petadaya-faults";
  private static final String ORX = "http://openrosa.org/xforms";

  /** {@code mostBytes} bounds a file; seven in ten have files. */
  static Mail of(String run, long seed, int number, int mostBytes) {
    Random random = new Random(seed * 1_000_003 + number);
    Map<String, byte[]> files = new LinkedHashMap<>();
    int count = random.nextInt(10) < 7 ? 1 + random.nextInt(3) : 0;
    for (int each = 0; each < count; each++) {
      byte[] bytes = new byte[1 + random.nextInt(mostBytes)];
      random.nextBytes(bytes);
      files.put("%s-%d-%d.jpg".formatted(run, number, each), bytes);
    }
    String id = "uuid:%s-%08d".formatted(run, number);
    Map<String, String> answers = new LinkedHashMap<>();
    answers.put("wilayah", "53.71.01.1008");
    answers.put("tanggal", "2020-01-21");
    answers.put("instansi", "Kantor Kelurahan Alak");
    answers.put("cara", "wawancara");
    answers.put("dari", "2019-01-01");
    answers.put("sampai", "2019-12-31");
    answers.put("foto", files.isEmpty() ? "" : files.keySet().iterator().next());
    for (String code : new String[] {"p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "d1", "d2"}) {
      answers.put(code, random.nextBoolean() ? "belum_diketahui" : "tidak_ada");
    }
    answers.put("d4_sarana", "belum_diketahui");
    answers.put("keyakinan", "2");
    answers.put("kk", String.valueOf(1 + random.nextInt(900)));
    return new Mail(id, xml(id, answers), sha256(canonical(id, answers)), files);
  }

  private static String xml(String id, Map<String, String> answers) {
    var xml = new StringBuilder(
        "<?xml version='1.0' ?>\n<data id=\"kunjungan-kelurahan\" version=\"1\" xmlns:orx=\"" + ORX
            + "\">");
    answers.forEach((name, answer) -> xml.append("\n  <%1$s>%2$s</%1$s>".formatted(name, answer)));
    return xml.append("\n<orx:meta><orx:instanceID>")
        .append(id)
        .append("</orx:instanceID></orx:meta></data>")
        .toString();
  }

  /** Worked out here by itself, so that the server's own reckoning is not trusted. */
  private static byte[] canonical(String id, Map<String, String> answers) {
    var text = new StringBuilder("<|data |id=\"kunjungan-kelurahan\" |version=\"1\">");
    answers.forEach((name, answer) -> text.append("<|%s>%s</>".formatted(name, answer)));
    return text.append("<%1$s|meta><%1$s|instanceID>%2$s</></></>".formatted(ORX, id))
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  byte[] body() {
    var out = new ByteArrayOutputStream();
    part(out, "xml_submission_file", "text/xml", xml.getBytes(StandardCharsets.UTF_8));
    files.forEach((name, bytes) -> part(out, name, "image/jpeg", bytes));
    out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static void part(ByteArrayOutputStream out, String name, String type, byte[] bytes) {
    out.writeBytes(
        "--%s\r\nContent-Disposition: form-data; name=\"%2$s\"; filename=\"%2$s\"\r\nContent-Type: %3$s\r\n\r\n"
            .formatted(BOUNDARY, name, type)
            .getBytes(StandardCharsets.UTF_8));
    out.writeBytes(bytes);
    out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
