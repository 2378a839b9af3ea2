package id.petadaya.samples;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.indicator.Indicator;
import id.petadaya.samples.City.Place;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Kind 09: crime by kecamatan and month in one wide text table. Never less than the recap counts in
 * the kecamatan; where the city's year is published the months add up to it. The mess: UTF-16, zero
 * as "-" or nothing, figures protected as ="5".
 */
final class MonthlyFile {

  private final City city;
  private final Dice dice;
  private final Layout layout;

  MonthlyFile(City city, Dice dice) {
    this.city = city;
    this.dice = dice;
    this.layout = city.layout("monthly");
  }

  void write(Folder folder) throws IOException {
    Map<AreaCode, List<Place>> groups = city.byKecamatan();
    String separator = layout.words().raw("separator");
    List<String> lines = new ArrayList<>(layout.titles());
    List<String> heading = new ArrayList<>(List.of(layout.word("heading")));
    heading.addAll(layout.words().texts("months"));
    heading.add(layout.word("sum"));
    lines.add(String.join(separator, heading));
    List<List<Object>> truth = new ArrayList<>();
    int[] months = new int[12];
    List<Integer> years = years(groups);
    for (Map.Entry<AreaCode, List<Place>> group : groups.entrySet()) {
      int[] counts = spread(years.removeFirst());
      String name = group.getValue().getFirst().target().kecamatan();
      lines.add(String.join(separator, line(name, counts)));
      for (int month = 0; month < 12; month++) {
        months[month] += counts[month];
        truth.add(List.of(group.getKey(), name, "2019-%02d".formatted(month + 1), counts[month]));
      }
    }
    List<String> total = new ArrayList<>(List.of(layout.word("total")));
    Arrays.stream(months).forEach(n -> total.add(Integer.toString(n)));
    total.add(Writing.dotted(Arrays.stream(months).sum()));
    lines.add(String.join(separator, total));
    folder.text(
        layout.file(),
        String.join("\r\n", lines) + "\r\n",
        Charset.forName(layout.word("charset")),
        layout.words().flag("bom"));
    folder.truth("09_bulanan.csv", "kode_kecamatan,kecamatan,bulan,jumlah", truth);
  }

  /** The year's crimes of each kecamatan: those the recap counts, and a share of the rest. */
  private List<Integer> years(Map<AreaCode, List<Place>> groups) {
    List<Integer> years = new ArrayList<>();
    groups
        .values()
        .forEach(places -> years.add(
            places.stream().mapToInt(p -> p.count(Indicator.CRIME_AND_VIOLENCE)).sum() + 60));
    int sum = years.stream().mapToInt(Integer::intValue).sum();
    Optional<Double> published = city.files().findNumber("crimes");
    int rest = published.map(total -> total.intValue() - sum).orElse(600);
    if (rest < 0) {
      throw new IllegalStateException(
          "The recap counts more crimes (%d) than were published.".formatted(sum));
    }
    for (int at = 0; at < rest; at++) {
      int lucky = dice.between(0, years.size() - 1);
      years.set(lucky, years.get(lucky) + 1);
    }
    return years;
  }

  /** Twelve months that add up to the year; one of them is zero. */
  private int[] spread(int year) {
    int[] months = new int[12];
    int quiet = dice.between(0, 11);
    for (int at = 0; at < year; at++) {
      int month = dice.between(0, 11);
      months[month == quiet ? (month + 1) % 12 : month]++;
    }
    return months;
  }

  private List<String> line(String name, int[] counts) {
    List<String> cells = new ArrayList<>(List.of(dice.one("Polsek ", "", "Kec. ") + name));
    for (int n : counts) {
      cells.add(
          n == 0 ? dice.one("-", "") : dice.chance(0.1) ? "=\"" + n + "\"" : Integer.toString(n));
    }
    cells.add(Integer.toString(Arrays.stream(counts).sum()));
    return cells;
  }
}
