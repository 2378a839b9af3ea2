package id.petadaya.analysis.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The 13 indicators of the classic method, in the order of BNN's sheet (columns i01 to i13). Names
 * are national and stable since the guide of 2015; what counts as met is not, and stands in a rule
 * set.
 */
public enum Indicator {
  DRUG_CRIME_CASES("P1", "Kasus kejahatan narkoba", "kasus narkoba"),
  CRIME_AND_VIOLENCE("P2", "Angka kriminalitas/aksi kekerasan", "kriminalitas"),
  DEALERS("P3", "Bandar/pengedar narkoba", "bandar atau pengedar"),
  PRODUCTION("P4", "Kegiatan produksi narkoba", "produksi"),
  USERS("P5", "Angka pengguna narkoba", "pengguna"),
  SEIZED_EVIDENCE("P6", "Barang bukti narkoba", "barang bukti"),
  ENTRY_POINTS("P7", "Entry point narkoba", "pintu masuk"),
  COURIERS("P8", "Kurir narkoba", "kurir"),
  ENTERTAINMENT_VENUES("D1", "Banyak lokasi hiburan", "lokasi hiburan"),
  HIGH_PRIVACY_HOUSING(
      "D2", "Tempat kost dan hunian dengan privasi tinggi", "kos dan hunian privat"),
  HIGH_POVERTY("D3", "Tingginya angka kemiskinan", "kemiskinan"),
  LACK_OF_PUBLIC_FACILITIES("D4", "Ketiadaan sarana publik", "sarana publik"),
  LOW_SOCIAL_INTERACTION("D5", "Rendahnya interaksi sosial masyarakat", "interaksi sosial");

  /** How many there are of each kind at most: 8 main, 5 supporting. */
  public static final int MAIN_COUNT = 8;

  public static final int SUPPORTING_COUNT = 5;

  private static final List<Indicator> ALL = List.of(values());

  private final String code;
  private final String officialName;
  private final String shortName;

  Indicator(String code, String officialName, String shortName) {
    this.code = code;
    this.officialName = officialName;
    this.shortName = shortName;
  }

  /** P1 to P8 or D1 to D5. */
  public String code() {
    return code;
  }

  /** The column of BNN's sheet: i01 to i13. */
  public String column() {
    return String.format("i%02d", ordinal() + 1);
  }

  /** The official name, Indonesian. */
  public String officialName() {
    return officialName;
  }

  /** Two or three Indonesian words for use inside a sentence. */
  public String shortName() {
    return shortName;
  }

  public Kind kind() {
    return ordinal() < MAIN_COUNT ? Kind.MAIN : Kind.SUPPORTING;
  }

  /** The bit of this indicator in a packed set: P1 is 1, P2 is 2, ... D5 is 4096. */
  public int bit() {
    return 1 << ordinal();
  }

  public static List<Indicator> all() {
    return ALL;
  }

  public static List<Indicator> of(Kind kind) {
    return ALL.stream().filter(indicator -> indicator.kind() == kind).toList();
  }

  /** Finds by code or by column, in any case: "P1", "p1" and "i01" are the same. */
  public static Optional<Indicator> find(String text) {
    String wanted = text.strip();
    return Arrays.stream(values())
        .filter(
            each -> each.code.equalsIgnoreCase(wanted) || each.column().equalsIgnoreCase(wanted))
        .findFirst();
  }

  /** Main indicators (pokok) decide; supporting ones (pendukung) only add weight. */
  public enum Kind {
    MAIN("pokok"),
    SUPPORTING("pendukung");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** The Indonesian word. */
    public String word() {
      return word;
    }
  }
}
