package id.petadaya.samples;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.samples.City.Spot;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Makes the files that the institutions of Kota Kupang would send. Every person, case and figure in
 * them is made up (SIMULASI) but for two published totals: the city's inhabitants and its crimes of
 * 2019.
 */
public final class MakeKupang2020 {

  /** The seed of the demo. */
  public static final long SEED = 20200121;

  private MakeKupang2020() {}

  /** Writes into the folder given, or into {@code kupang-2020}. */
  public static void main(String... arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "kupang-2020");
    write(folder);
    System.out.println("Berkas contoh (SIMULASI) ada di " + folder.toAbsolutePath());
  }

  /** Writes the files 01 to 10 and the clean answers in {@code kebenaran/}; replaces what is there. */
  public static void write(Path folder) throws IOException {
    write(folder, SEED);
  }

  /** The same with another seed: other figures, same findings. */
  public static void write(Path folder, long seed) throws IOException {
    AgencyFiles.write(city(seed), seed, folder);
  }

  static City city(long seed) {
    List<Target> targets = Kupang2020.read().targets();
    return City.of(Manifest.read("/kupang-2020/files.yml"), targets, spots(), new Dice(seed));
  }

  private static Map<AreaCode, Spot> spots() {
    Map<AreaCode, Spot> spots = new HashMap<>();
    try (InputStream in = MakeKupang2020.class.getResourceAsStream("/kupang-2020/points.csv")) {
      if (in == null) {
        throw new IllegalStateException("The sample has no file /kupang-2020/points.csv.");
      }
      CSVFormat format = CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setCommentMarker('#')
          .get();
      for (CSVRecord row : format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        spots.put(
            new AreaCode(row.get("code")),
            new Spot(Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon"))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return spots;
  }
}
