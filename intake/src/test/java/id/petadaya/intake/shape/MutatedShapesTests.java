package id.petadaya.intake.shape;

import static org.assertj.core.api.Assertions.assertThat;

import id.petadaya.intake.table.RefusedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * R10: files of shapes with bytes changed by chance. Shapes or a refusal come out, never another
 * mistake. Longer with {@code -Dpetadaya.runs=…} and another {@code -Dpetadaya.seed=…}.
 */
class MutatedShapesTests {

  private static final int RUNS = Integer.getInteger("petadaya.runs", 4_000);
  private static final long SEED = Long.getLong("petadaya.seed", 10);

  private static final String PLACES =
      "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

  @TempDir
  Path folder;

  @Test
  void aChangedFileOfShapesGivesShapesOrARefusal() throws IOException {
    var chance = new Random(SEED);
    Map<String, byte[]> seeds = seeds();
    Map<String, int[]> outcomes = new TreeMap<>();
    int found = 0;
    for (int run = 0; run < RUNS; run++) {
      String kind = seeds.keySet().toArray(String[]::new)[run % seeds.size()];
      byte[] bytes = run < seeds.size() ? seeds.get(kind) : changed(seeds.get(kind), chance);
      int[] outcome = outcomes.computeIfAbsent(kind, none -> new int[2]);
      found += kind.equals("shapefile") && letsSlip(bytes) ? 1 : 0;
      try {
        ShapeFiles.read(Files.write(folder.resolve("acak"), bytes));
        outcome[0]++;
      } catch (RefusedFile expected) {
        outcome[1]++;
      } catch (RuntimeException | Error e) {
        throw new AssertionError(
            "Run %d of seed %d, a %s, ended in %s.".formatted(run, SEED, kind, e), e);
      }
    }
    outcomes.forEach((kind, outcome) -> {
      assertThat(outcome[0]).as("opened %s", kind).isPositive();
      assertThat(outcome[1]).as("refused %s", kind).isPositive();
    });
    assertThat(found).as("a reader that believes what the file says of itself").isPositive();
    System.out.printf(
        "FIGURE_JSON {\"harness\":\"R10\",\"part\":\"shapes\",\"seed\":%d,\"runs\":%d,\"kinds\":%d,\"findings\":0,\"mutant_findings\":%d,\"met\":true}%n",
        SEED, RUNS, seeds.size(), found);
  }

  /** The mutant: goes through the archive as its headings say, and refuses nothing. */
  private static boolean letsSlip(byte[] bytes) {
    try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(bytes))) {
      ByteBuffer shapes = ByteBuffer.wrap(new byte[0]);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readAllBytes();
        shapes = entry.getName().equals("a.shp") ? ByteBuffer.wrap(content) : shapes;
      }
      return shapes.getInt(104) * 2 != shapes.position(108).remaining();
    } catch (IOException | RuntimeException slipped) {
      return true;
    }
  }

  private static Map<String, byte[]> seeds() throws IOException {
    String ring = "[[0,0],[1,0],[1,1],[0,0]]";
    Map<String, byte[]> seeds = new TreeMap<>();
    seeds.put(
        "geojson",
        utf8(
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"kode\":\"53.71\",\"nama\":\"Kupang\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[["
                + ring + "]]}}]}"));
    seeds.put(
        "kml",
        utf8(
            "<kml xmlns='http://www.opengis.net/kml/2.2'><Document><Placemark><name>Alak</name><ExtendedData><Data name='kode'><value>53.71</value></Data></ExtendedData><Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 1,0 1,1 0,0</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Document></kml>"));
    seeds.put("wkt", utf8("area,wkt\n53.71,\"POLYGON ((0 0, 1 0, 1 1, 0 0))\"\n"));
    seeds.put("kmz", zip(Map.of("doc.kml", seeds.get("kml"))));
    seeds.put(
        "shapefile", zip(Map.of("a.shp", shapefile(), "a.dbf", dbf(), "a.prj", utf8(PLACES))));
    return seeds;
  }

  private static byte[] shapefile() {
    int content = 4 + 32 + 8 + 4 + 64;
    ByteBuffer file = ByteBuffer.allocate(108 + content);
    file.putInt(0, 9994).putInt(24, file.capacity() / 2);
    file.putInt(100, 1).putInt(104, content / 2);
    file.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 5);
    file.position(108);
    file.putInt(5).putDouble(0).putDouble(0).putDouble(1).putDouble(1);
    file.putInt(1).putInt(4).putInt(0);
    for (double part : new double[] {0, 0, 1, 1, 1, 0, 0, 0}) {
      file.putDouble(part);
    }
    return file.array();
  }

  private static byte[] dbf() {
    ByteBuffer file = ByteBuffer.allocate(32 + 32 + 1 + 9 + 1).order(ByteOrder.LITTLE_ENDIAN);
    file.put(0, (byte) 3).putInt(4, 1).putShort(8, (short) 65).putShort(10, (short) 9);
    file.position(32);
    file.put(utf8("kode")).position(32 + 11);
    file.put((byte) 'C').position(32 + 16);
    file.put((byte) 8).position(64);
    file.put((byte) 13).put((byte) ' ').put(utf8("53.71   ")).put((byte) 26);
    return file.array();
  }

  private static byte[] zip(Map<String, byte[]> parts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : new TreeMap<>(parts).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] changed(byte[] seed, Random chance) {
    byte[] bytes = chance.nextInt(4) == 0
        ? Arrays.copyOf(seed, chance.nextInt(seed.length + 1))
        : seed.clone();
    for (int flips = chance.nextInt(6); flips > 0 && bytes.length > 0; flips--) {
      bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
    }
    return bytes;
  }
}
