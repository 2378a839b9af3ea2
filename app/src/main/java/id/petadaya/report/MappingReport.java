package id.petadaya.report;

import id.petadaya.analysis.indicator.Finding;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.analysis.scoring.Category;
import id.petadaya.instruments.documents.Mark;
import id.petadaya.instruments.documents.Picture;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The frozen data of one <em>Laporan Hasil Pemetaan</em>: one area and its regency or city. An
 * empty text means "nobody filled this in"; it is printed as "–" and listed, never guessed.
 */
public record MappingReport(
    Office office,
    Letter letter,
    Subject area,
    int year,
    Result result,
    Coverage coverage,
    Rules rules,
    List<FindingRow> findings,
    List<Source> sources,
    List<Potential> potentials,
    Activity activity,
    List<String> recommendations,
    List<String> obstacles,
    List<Signatory> signatories,
    List<PastResult> history,
    List<MapArea> areas,
    Instant frozenAt,
    ZoneId zone,
    boolean simulated,
    boolean draft,
    boolean approximateBorders) {

  public MappingReport {
    findings = List.copyOf(findings);
    sources = List.copyOf(sources);
    potentials = List.copyOf(potentials);
    recommendations = List.copyOf(recommendations);
    obstacles = List.copyOf(obstacles);
    signatories = List.copyOf(signatories);
    history = List.copyOf(history);
    areas = List.copyOf(areas);
  }

  /** SHA-256 of everything in the report, borders included; 64 hexadecimal characters. */
  public String fingerprint() {
    try {
      byte[] text = stable().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256.", e);
    }
  }

  /** An array prints as its address, so the emblem stands here by its content. */
  private String stable() {
    Picture emblem = office.emblem();
    return emblem == null
        ? toString()
        : toString().replace(emblem.toString(), "" + Arrays.hashCode(emblem.png()));
  }

  /** The letterhead: one or two bold lines, then the address line. */
  public record Office(
      List<String> lines,
      String address,
      String shortName,
      @Nullable Picture emblem) {
    public Office {
      lines = List.copyOf(lines);
    }

    public Office(List<String> lines, String address, String shortName) {
      this(lines, address, shortName, null);
    }
  }

  /**
   * The day that counts for the laws it cites: that of its letter, else of the last visit, else the
   * last of its year.
   */
  LocalDate day() {
    LocalDate dated = letter.date();
    return dated != null
        ? dated
        : activity.visits().stream()
            .map(Visit::date)
            .max(LocalDate::compareTo)
            .orElse(LocalDate.of(year, 12, 31));
  }

  /** What stands above a letter. {@code copies} is the "Tembusan" of the last page. */
  public record Letter(
      String number,
      String nature,
      String place,
      @Nullable LocalDate date,
      String addressee,
      List<String> copies) {
    public Letter {
      copies = List.copyOf(copies);
    }
  }

  /** The area. {@code kind} is "Kelurahan" or "Desa"; {@code facts} describe it, a sentence each. */
  public record Subject(
      String code,
      String kind,
      String name,
      String kecamatan,
      String city,
      String province,
      List<String> facts) {
    public Subject {
      facts = List.copyOf(facts);
    }

    String fullName() {
      return kind + " " + name;
    }
  }

  /** Best and worst category; both null means BELUM DINILAI. The reasons are whole sentences. */
  public record Result(@Nullable Category best, @Nullable Category worst, List<String> reasons) {
    public Result {
      reasons = List.copyOf(reasons);
      mustBePair(best, worst);
    }
  }

  /**
   * Areas of the city by certain category, those whose category is a range, and those not judged.
   * The six add up to the register: who makes the report cannot lose an area.
   */
  public record Coverage(
      int register, int aman, int siaga, int waspada, int bahaya, int uncertain, int notAssessed) {
    public Coverage {
      int sum = aman + siaga + waspada + bahaya + uncertain + notAssessed;
      if (sum != register) {
        throw new IllegalArgumentException(
            "Coverage counts %d areas but the register has %d. Maybe an area was counted twice."
                .formatted(sum, register));
      }
    }

    /** Counts the areas of the map, so that legend, table and sentence cannot differ. */
    public static Coverage of(List<MapArea> areas) {
      int[] n = new int[6];
      areas.forEach(a -> n[Mark.of(a.best(), a.worst()).ordinal()]++);
      return new Coverage(areas.size(), n[0], n[1], n[2], n[3], n[4], n[5]);
    }

    int assessed() {
      return register - notAssessed;
    }

    int count(Mark mark) {
      return switch (mark) {
        case AMAN -> aman;
        case SIAGA -> siaga;
        case WASPADA -> waspada;
        case BAHAYA -> bahaya;
        case RENTANG -> uncertain;
        case BELUM -> notAssessed;
      };
    }
  }

  /**
   * The rule set as {@code name@version}. {@code unverified} names the rows whose source nobody has
   * confirmed yet; {@code period} and {@code visits} are the words beside Periode and Waktu.
   */
  public record Rules(
      String name,
      String hash,
      LocalDate since,
      List<String> rows,
      List<String> unverified,
      String verifiedNote,
      String period,
      String visits) {
    public Rules {
      rows = List.copyOf(rows);
      unverified = List.copyOf(unverified);
    }
  }

  /** One line of the table of 13. {@code sources} are the numbers of {@link Source}, from 1. */
  public record FindingRow(
      Indicator indicator,
      Finding.Status finding,
      String figure,
      String threshold,
      String year,
      List<Integer> sources) {
    public FindingRow {
      sources = List.copyOf(sources);
    }

    String code() {
      return indicator.code();
    }

    String name() {
      return indicator.officialName();
    }

    boolean main() {
      return indicator.kind() == Indicator.Kind.MAIN;
    }
  }

  /** Where figures come from. {@code shortHash} is empty for a visit without a file. */
  public record Source(String institution, String what, LocalDate received, String shortHash) {}

  /** A strength of the area; {@code group} is SDM, SDA, kelembagaan, sarana, pelatihan or pasar. */
  public record Potential(String group, String name, String detail, String source) {}

  /** The mapping activity: its aim, its team by name and function, its visits in order. */
  public record Activity(String name, List<String> team, List<Visit> visits) {
    public Activity {
      team = List.copyOf(team);
      visits = List.copyOf(visits);
    }
  }

  public record Visit(LocalDate date, String place, String purpose, String result) {}

  /** {@code preface} is "Mengetahui," or empty; a missing name stops the signing. */
  public record Signatory(String preface, String position, String name, String nip) {}

  public record PastResult(
      int year, @Nullable Category best, @Nullable Category worst, String rules, String issued) {}

  /** One area of the city on map and in the class table; geometry in degrees, WGS84. */
  public record MapArea(
      String code,
      String name,
      String kecamatan,
      Geometry shape,
      @Nullable Category best,
      @Nullable Category worst,
      int known) {
    public MapArea {
      mustBePair(best, worst);
    }
  }

  private static void mustBePair(@Nullable Category best, @Nullable Category worst) {
    if ((best == null) != (worst == null) || (best != null && best.compareTo(worst) > 0)) {
      throw new IllegalArgumentException(
          "Best %s and worst %s are no range. Maybe they are swapped.".formatted(best, worst));
    }
  }
}
