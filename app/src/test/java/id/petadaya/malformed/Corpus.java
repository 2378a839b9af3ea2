package id.petadaya.malformed;

import static id.petadaya.malformed.Bytes.firstHalf;
import static id.petadaya.malformed.Bytes.joined;
import static id.petadaya.malformed.Bytes.jpeg;
import static id.petadaya.malformed.Bytes.picture;
import static id.petadaya.malformed.Bytes.png;
import static id.petadaya.malformed.Bytes.sheet;
import static id.petadaya.malformed.Bytes.shp;
import static id.petadaya.malformed.Bytes.utf8;
import static id.petadaya.malformed.Bytes.workbook;
import static id.petadaya.malformed.Bytes.zip;

import id.petadaya.malformed.Upload.Door;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The seventy-two, each with what the door must say. */
final class Corpus {

  private static final String LAUGHS =
      "<!DOCTYPE a [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>";
  private static final String OUTSIDE = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>";
  private static final String PLACES =
      "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
  private static final String RING = "[[[0,0],[1,0],[1,1],[0,0]]]";

  private final List<Upload> all = new ArrayList<>();

  static List<Upload> all() {
    var corpus = new Corpus();
    corpus.answers();
    corpus.tables();
    corpus.archives();
    corpus.pictures();
    corpus.shapes();
    corpus.posts();
    return List.copyOf(corpus.all);
  }

  /** A submission as it should be, with something put into it. */
  static String visit(String form, String instanceId, String inside) {
    return "<data id='%s' version='1' xmlns:orx='http://openrosa.org/xforms'>%s<orx:meta><orx:instanceID>%s</orx:instanceID></orx:meta></data>"
        .formatted(form, inside, instanceId);
  }

  private void answers() {
    String sound = visit("kunjungan-kelurahan", "uuid:r9", "<p1>ada</p1>");
    String broken = "400 Isian bukan XML yang utuh.";
    answers("no byte", () -> utf8(""), broken);
    answers("no XML", () -> utf8("p1: ada"), broken);
    answers("cut off", () -> firstHalf(utf8(sound)), broken);
    answers("two roots", () -> utf8(sound + sound), broken);
    answers(
        "a document type of elsewhere",
        () -> utf8("<!DOCTYPE a SYSTEM 'http://localhost:1/a.dtd'>" + sound),
        broken);
    answers("entities of entities", () -> utf8(LAUGHS + sound.replace("ada", "&c;")), broken);
    answers("an entity that is a file", () -> utf8(OUTSIDE + sound.replace("ada", "&e;")), broken);
    answers("elements in elements without end", () -> utf8("<a>".repeat(50_000)), broken);
    answers(
        "bytes that are no letters",
        () -> joined(utf8("<data id='"), new byte[] {(byte) 0xff, (byte) 0xfe}, utf8("'/>")),
        broken);
    answers(
        "no number of its own",
        () -> utf8(visit("kunjungan-kelurahan", "", "")),
        "400 Isian tidak menyebut nomornya");
    answers(
        "more than a megabyte",
        () -> utf8(visit("kunjungan-kelurahan", "uuid:r9", "a".repeat(1 << 20))),
        "413 Kiriman terlalu besar.");
    answers(
        "a form that nobody knows",
        () -> utf8(visit("tidak-ada", "uuid:r9-asing", "<nama>x</nama>")),
        "201 DIKARANTINA form-unknown");
  }

  private void tables() {
    table("no byte", () -> new byte[0], "empty");
    table("a PDF", () -> utf8("%PDF-1.7\n1 0 obj"), "wrong_type");
    table(
        "a web page called a workbook",
        () -> utf8("<html><table><tr><td>1</td></tr></table></html>"),
        "wrong_type");
    table("a workbook cut off", () -> firstHalf(workbook()), "corrupt");
    table(
        "a part that inflates beyond measure",
        () -> workbook("xl/media/a.bin", new byte[60 << 20]),
        "bomb");
    table(
        "entities of entities", () -> workbook("xl/sharedStrings.xml", LAUGHS + "<sst/>"), "bomb");
    table(
        "an entity that is a file",
        () -> workbook("xl/worksheets/sheet1.xml", OUTSIDE + sheet("&e;")),
        "hostile");
    table("a part that climbs out", () -> workbook("../../tmp/a.xml", "<a/>"), "hostile");
    table("two parts of one name", () -> workbook("XL/Workbook.xml", "<a/>"), "hostile");
    table(
        "a row far down",
        () -> workbook(
            "xl/worksheets/sheet1.xml", sheet("<row r='900000'><c r='A900000'><v>1</v></c></row>")),
        "too_large");
    table(
        "an OpenDocument under a password",
        () -> zip(
            "mimetype",
            "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml",
            "x",
            "META-INF/manifest.xml",
            "<m><encryption-data/></m>"),
        "locked");
    table("a text whose quotes never close", () -> utf8("\"a;".repeat(1_500_000)), "too_large");
  }

  private void archives() {
    String kml = "<kml xmlns='http://www.opengis.net/kml/2.2'><Document>%s</Document></kml>";
    archive("cut off", () -> firstHalf(zip("a.shp", shp(5, 4))), "rusak, terpotong, atau bersandi");
    archive("nothing of shapes in it", () -> zip("a.txt", "a"), "tidak berisi Shapefile");
    archive(
        "two Shapefiles",
        () -> zip("a.shp", shp(5, 4), "b.shp", shp(5, 4)),
        "lebih dari satu Shapefile");
    archive("very many entries", Corpus::manyEntries, "terlalu banyak berkas");
    archive(
        "an entry that inflates beyond measure",
        () -> zip("doc.kml", new byte[40 << 20]),
        "mengembang terlalu besar");
    archive(
        "a name that climbs out",
        () -> zip("../../a.shp", shp(5, 4)),
        "menunjuk ke luar foldernya");
    archive(
        "a name from the root", () -> zip("/etc/a.shp", shp(5, 4)), "menunjuk ke luar foldernya");
    archive(
        "a KMZ with an entity that is a file",
        () -> zip("doc.kml", OUTSIDE + kml.formatted("&e;")),
        "merujuk ke luar");
    archive(
        "a KMZ nested without end",
        () -> zip("doc.kml", kml.formatted("<Folder>".repeat(50_000))),
        "bersarang");
    archive(
        "an entry under a password",
        () -> underPassword(zip("a.shp", shp(5, 4))),
        "rusak, terpotong, atau bersandi");
  }

  private void pictures() {
    photo("no byte", () -> new byte[0], "NO_PICTURE");
    photo("a text", () -> utf8("bukan foto"), "NO_PICTURE");
    photo("a web page", () -> utf8("<html><script>alert(1)</script></html>"), "NO_PICTURE");
    photo(
        "a drawing with a script",
        () -> utf8("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"),
        "NO_PICTURE");
    photo("an archive", () -> zip("a.jpg", picture("jpeg")), "NO_PICTURE");
    photo(
        "a JPEG that ends in its heading",
        () -> java.util.Arrays.copyOf(picture("jpeg"), 100),
        "UNREADABLE");
    photo(
        "a JPEG of nothing but its marks",
        () -> new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xd9},
        "UNREADABLE");
    photo("a JPEG that says 65,500 by 65,500", () -> jpeg(65_500, 65_500), "TOO_LARGE");
    photo("a JPEG without height", () -> jpeg(64, 0), "UNREADABLE");
    photo("a PNG that says 60,000 by 60,000", () -> png(60_000, 60_000), "TOO_LARGE");
    photo(
        "a PNG that says a hundred thousand million",
        () -> png(Integer.MAX_VALUE, 50),
        "TOO_LARGE");
    photo("a PNG without width", () -> png(0, 48), "UNREADABLE");
    photo(
        "a PNG that ends in its heading",
        () -> java.util.Arrays.copyOf(picture("png"), 30),
        "UNREADABLE");
    photo(
        "a GIF that ends in its heading",
        () -> java.util.Arrays.copyOf(picture("gif"), 12),
        "UNREADABLE");
  }

  private void shapes() {
    String start = "{\"type\":\"FeatureCollection\",\"features\":[";
    shape("no byte", () -> new byte[0], "Berkas ini kosong");
    shape("a GeoJSON cut off", () -> utf8(start + "{\"type\":\"Feature\",\"geom"), "terpotong");
    shape("a list where an object must be", () -> utf8("[1,2,3]"), "akarnya bukan objek");
    shape(
        "no list of features",
        () -> utf8("{\"type\":\"FeatureCollection\"}"),
        "tidak mempunyai daftar");
    shape(
        "features that are no list",
        () -> utf8("{\"type\":\"FeatureCollection\",\"features\":1}"),
        "bukan larik");
    shape(
        "collections in collections",
        () -> utf8(start + "{\"type\":\"Feature\",\"geometry\":"
            + "{\"type\":\"GeometryCollection\",\"geometries\":[".repeat(20)
            + "]}".repeat(20) + "}]}"),
        "bersarang terlalu dalam");
    shape(
        "a shape that nobody knows", () -> feature("Lingkaran", RING), "bentuk yang tidak dikenal");
    shape("a line of one point", () -> feature("LineString", "[[0,0]]"), "sedikit titik");
    shape(
        "words for coordinates",
        () -> feature("Polygon", "[[[\"nol\",0],[1,0],[1,1],[0,0]]]"),
        "tidak terbaca pada byte");
    shape(
        "a track of a GPS (GPX)",
        () -> utf8(
            "<gpx version='1.1' xmlns='http://www.topografix.com/GPX/1/1'><trk><trkseg><trkpt lat='1' lon='1'/></trkseg></trk></gpx>"),
        "KML");
    shape(
        "a KML with an entity that is a file",
        () -> utf8(OUTSIDE + "<kml>&e;</kml>"),
        "merujuk ke luar");
    shape("a Shapefile of bodies", () -> shapefile(shp(31, 4)), "tidak berisi bidang");
    shape(
        "a Shapefile that lies about its points",
        () -> shapefile(shp(5, 900_000_000)),
        "rusak atau terpotong");
    shape(
        "a Shapefile that ends in its heading",
        () -> shapefile(java.util.Arrays.copyOf(shp(5, 4), 60)),
        "rusak atau terpotong");
  }

  private void posts() {
    String type = "multipart/form-data; boundary=batas\n";
    String part =
        "--batas\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"a.xml\"\r\n\r\n%s\r\n";
    String sound =
        part.formatted("xml_submission_file", visit("kunjungan-kelurahan", "uuid:r9-pos", ""));
    String misshapen = "400 Kiriman tidak disusun sebagai multipart/form-data.";
    String notOne = "400 Kiriman bukan multipart/form-data.";
    String cut = "400 Kiriman terputus sebelum selesai.";
    post("no boundary told", "multipart/form-data\n" + sound, notOne);
    post("an empty boundary", "multipart/form-data; boundary=\"\"\n" + sound, notOne);
    post(
        "a boundary of 300 signs",
        "multipart/form-data; boundary=" + "b".repeat(300) + "\n" + sound,
        notOne);
    post("a form of another kind", "application/x-www-form-urlencoded\na=b", notOne);
    post("no byte", type, cut);
    post("no closing boundary", type + sound, cut);
    post(
        "no answers in it",
        type + part.formatted("foto", "x") + "--batas--\r\n",
        "400 Kiriman tidak memuat isian");
    post(
        "very many parts",
        type + part.formatted("foto", "x").repeat(200) + sound + "--batas--\r\n",
        misshapen);
    post(
        "a heading of a part without end",
        type + "--batas\r\nContent-Disposition: form-data; name=\"" + "a".repeat(40_000)
            + "\"\r\n\r\nx\r\n--batas--\r\n",
        misshapen);
    post(
        "words after a boundary",
        type + "--batas dan lain-lain\r\n\r\nx\r\n--batas--\r\n",
        misshapen);
  }

  private static byte[] shapefile(byte[] shapes) {
    return zip("a.shp", shapes, "a.prj", PLACES);
  }

  private static byte[] feature(String type, String coordinates) {
    return utf8(
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"kode\":\"53.71\"},\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}]}"
            .formatted(type, coordinates));
  }

  private static byte[] manyEntries() {
    Object[] entries = new Object[600];
    for (int at = 0; at < entries.length; at += 2) {
      entries[at] = "a%d.txt".formatted(at);
      entries[at + 1] = "";
    }
    return zip(entries);
  }

  /** The mark of a password in the first heading. */
  private static byte[] underPassword(byte[] zip) {
    ByteBuffer.wrap(zip).put(6, (byte) (zip[6] | 1));
    return zip;
  }

  private void answers(String name, Supplier<byte[]> bytes, String said) {
    all.add(new Upload("XML", name, Door.ANSWERS, bytes, said));
  }

  private void table(String name, Supplier<byte[]> bytes, String reason) {
    all.add(new Upload("XLSX/CSV", name, Door.TABLE, bytes, "422 collect.file-refused " + reason));
  }

  private void archive(String name, Supplier<byte[]> bytes, String reason) {
    all.add(new Upload("ZIP/KMZ", name, Door.SHAPES, bytes, reason));
  }

  private void photo(String name, Supplier<byte[]> bytes, String reason) {
    all.add(new Upload("JPEG/PNG", name, Door.PHOTO, bytes, "404 submission.no-picture " + reason));
  }

  private void shape(String name, Supplier<byte[]> bytes, String reason) {
    all.add(new Upload("GeoJSON/GPX/SHP", name, Door.SHAPES, bytes, reason));
  }

  private void post(String name, String headingAndBody, String said) {
    all.add(new Upload("multipart", name, Door.POST, () -> utf8(headingAndBody), said));
  }
}
