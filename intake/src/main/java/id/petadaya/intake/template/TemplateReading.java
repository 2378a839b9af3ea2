package id.petadaya.intake.template;

import id.petadaya.instruments.imports.Field;
import id.petadaya.instruments.imports.Template;
import id.petadaya.instruments.imports.Template.Kind;
import id.petadaya.instruments.imports.Templates;
import id.petadaya.intake.table.Sheet;
import id.petadaya.intake.table.TableFile;
import id.petadaya.intake.template.Reading.Candidate;
import id.petadaya.intake.template.Reading.Column;
import id.petadaya.intake.template.Reading.SheetReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises what kind of file it is by its content, and reads it. */
public final class TemplateReading {

  /** Below this a file is of no known kind. */
  public static final double LEAST_SURE = 0.5;

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})(?!\\d)");
  private static final int LATEST_YEAR = 2049;

  /** A sheet and how well a template fits it. */
  private record Fit(Grid grid, @Nullable Head head, double sure) {

    boolean isAmong(List<Fit> others) {
      return others.stream().anyMatch(other -> other == this);
    }
  }

  private TemplateReading() {}

  /** Every template with how well it fits, best first. */
  public static List<Candidate> recognise(TableFile file, Templates templates, Context context) {
    List<Candidate> candidates = new ArrayList<>();
    for (Template template : templates.all()) {
      candidates.add(new Candidate(
          template,
          fits(file, template, context).stream().mapToDouble(Fit::sure).max().orElse(0)));
    }
    candidates.sort(Comparator.comparingDouble(candidate -> -candidate.sure()));
    return candidates;
  }

  /** Why a file is of no known kind: every template with what it has of it, nearest first. */
  public static List<Near> nearest(TableFile file, Templates templates, Context context) {
    List<Near> near = new ArrayList<>();
    for (Template template : templates.all()) {
      Fit best = fits(file, template, context).stream()
          .max(Comparator.comparingDouble(Fit::sure))
          .orElse(null);
      near.add(best == null ? new Near(template, 0, List.of(), List.of()) : near(template, best));
    }
    near.sort(Comparator.comparingDouble((Near one) -> -one.sure())
        .thenComparing(one -> one.template().name()));
    return near;
  }

  private static Near near(Template template, Fit fit) {
    List<String> found = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    for (Field field : template.fields().values()) {
      if (fit.head != null && fit.head.has(field)) {
        found.add(field.label());
      } else if (field.required()) {
        missing.add(field.label());
      }
    }
    return new Near(template, fit.sure, found, missing);
  }

  /** Reads with the template that fits best; empty when none does. */
  public static Optional<Reading> read(TableFile file, Templates templates, Context context) {
    List<Candidate> candidates = recognise(file, templates, context);
    if (candidates.isEmpty() || candidates.getFirst().sure() < LEAST_SURE) {
      return Optional.empty();
    }
    return Optional.of(read(
        file, candidates.getFirst().template(), context, candidates.subList(1, candidates.size())));
  }

  /** Reads with a given template; a file in which nothing fits gives no rows. */
  public static Reading read(TableFile file, Template template, Context context) {
    return read(file, template, context, List.of());
  }

  static Reading read(
      TableFile file, Template template, Context context, List<Candidate> alternatives) {
    List<Fit> fits = fits(file, template, context);
    List<Fit> chosen = chosen(fits, template, context.choices());
    Build build = new Build(template, context, file);
    for (Fit fit : fits) {
      if (fit.isAmong(chosen)) {
        build.sheet(fit);
      } else {
        build.notRead(fit.grid.sheet);
      }
    }
    double sure = fits.stream().mapToDouble(Fit::sure).max().orElse(0);
    Reading reading = build.reading(sure, alternatives);
    List<Reading.TotalCheck> recaps = new ArrayList<>();
    for (Fit fit : fits) {
      if (!fit.isAmong(chosen) && template.kind() != Kind.FORM) {
        recaps.addAll(Recap.check(fit.grid, reading, around(context, 0, LATEST_YEAR)));
      }
    }
    if (recaps.isEmpty()) {
      return reading;
    }
    build.checked(recaps, "recap-differs");
    return build.reading(sure, alternatives);
  }

  private static List<Fit> chosen(List<Fit> fits, Template template, Choices choices) {
    if (!choices.sheets().isEmpty()) {
      return fits.stream()
          .filter(fit -> choices.sheets().contains(fit.grid.sheet.name()))
          .toList();
    }
    List<Fit> byHand = fits.stream()
        .filter(fit -> choices.heading().containsKey(fit.grid.sheet.name()))
        .toList();
    if (!byHand.isEmpty() && !template.everySheet()) {
      return byHand;
    }
    double best = fits.stream().mapToDouble(Fit::sure).max().orElse(0);
    List<Fit> chosen = new ArrayList<>();
    for (Fit fit : fits) {
      boolean fitting = fit.isAmong(byHand)
          || fit.sure > 0.3
              && (template.everySheet()
                  ? fit.sure >= best - 0.2
                  : fit.sure == best && chosen.isEmpty());
      if (fitting) {
        chosen.add(fit);
      }
    }
    return chosen;
  }

  private static List<Fit> fits(TableFile file, Template template, Context context) {
    List<Fit> fits = new ArrayList<>();
    HeadSearch search = new HeadSearch(template);
    for (Sheet sheet : file.sheets()) {
      fits.add(fit(sheet, template, search, context));
    }
    return fits;
  }

  private static Fit fit(Sheet sheet, Template template, HeadSearch search, Context context) {
    Grid grid = new Grid(sheet, false);
    if (template.kind() == Kind.FORM) {
      return new Fit(grid, null, formSure(grid, template, context));
    }
    int[] heading = context.choices().heading().get(sheet.name());
    Map<String, String> columns = context.choices().columns();
    if (heading != null) {
      Head head = search.chosen(grid, heading[0] - 1, heading[1] - 1, columns);
      return new Fit(grid, head, head == null ? 0 : sure(grid, head, template));
    }
    Head head = search.find(grid);
    Fit upright = new Fit(grid, head, head == null ? 0 : sure(grid, head, template));
    if (upright.sure < 0.6 && sheet.rowCount() <= 100 && sheet.columnCount() > 2) {
      Grid turned = new Grid(sheet, true);
      Head across = search.find(turned);
      double sure = across == null ? 0 : sure(turned, across, template);
      if (sure > upright.sure + 0.15) {
        return new Fit(turned, across, sure);
      }
    }
    if (head != null && !columns.isEmpty()) {
      Head changed = search.head(grid, head.first(), head.last(), columns);
      return new Fit(grid, changed == null ? head : changed, upright.sure);
    }
    return upright;
  }

  /** Share of required and other fields found, of columns explained, and of words in the titles. */
  private static double sure(Grid grid, Head head, Template template) {
    double required = 0;
    double requiredFound = 0;
    double other = 0;
    double otherFound = 0;
    for (Field field : template.fields().values()) {
      boolean found = head.has(field);
      if (field.required()) {
        required++;
        requiredFound += found ? 1 : 0;
      } else if (!field.headings().isEmpty()) {
        other++;
        otherFound += found ? 1 : 0;
      }
    }
    long headed = head.paths().stream().filter(path -> !path.isEmpty()).count();
    long explained =
        head.columns().values().stream().distinct().count() + head.months().size();
    double fields = (required == 0 ? 1 : requiredFound / required) * 0.5
        + (other == 0 ? 1 : otherFound / other) * 0.2;
    double sure = fields
        + 0.15 * Math.min(1, explained / (double) Math.max(1, headed))
        + 0.15 * words(grid, head.first(), template);
    return requiredFound == required
        ? sure
        : sure * (requiredFound >= 2 && requiredFound + 1 == required ? 0.85 : 0.5);
  }

  private static double words(Grid grid, int before, Template template) {
    if (template.words().isEmpty()) {
      return 0;
    }
    StringBuilder text = new StringBuilder(grid.sheet.name()).append(' ');
    for (int row = 0; row < Math.min(before, 12); row++) {
      for (int column = 0; column < Math.min(grid.columns(), 12); column++) {
        text.append(grid.cell(row, column).shown()).append(' ');
      }
    }
    String key = Words.key(text.toString());
    long found = template.words().stream()
        .filter(word -> Words.holdsWords(key, Words.key(word)))
        .count();
    return Math.min(1, found / 2.0);
  }

  private static double formSure(Grid grid, Template template, Context context) {
    if (grid.rows() > 400) {
      return 0;
    }
    FormReader form =
        new FormReader(template, grid, around(context, 0, LATEST_YEAR), new Complaints());
    form.read();
    long own =
        template.items().stream().filter(item -> item.sections().isEmpty()).count();
    double share = Math.min(1, form.recognised() * 1.6 / Math.max(1, own));
    double ofLines =
        form.rows.isEmpty() ? 0 : Math.min(1, 1.3 * form.recognised() / (double) form.rows.size());
    return form.recognised() < 4
        ? 0
        : 0.55 * share + 0.3 * ofLines + 0.15 * words(grid, 12, template);
  }

  private static Around around(Context context, int year, int pivot) {
    return new Around(
        context.names(),
        context.within(),
        context.areaName(),
        year,
        pivot,
        context.choices().accepted());
  }

  /** Puts the sheets of a file together. */
  private static final class Build {
    final Template template;
    final Context context;
    final TableFile file;
    final List<SheetReading> sheets = new ArrayList<>();
    final List<Reading.Row> rows = new ArrayList<>();
    final Complaints complaints = new Complaints();
    final List<Reading.TotalCheck> totals = new ArrayList<>();
    final Set<String> found = new HashSet<>();
    boolean read;
    int year;

    Build(Template template, Context context, TableFile file) {
      this.template = template;
      this.context = context;
      this.file = file;
    }

    void sheet(Fit fit) {
      Set<Integer> years = years(fit);
      year = years.size() == 1 ? years.iterator().next() : year;
      int pivot = years.stream().max(Comparator.naturalOrder()).orElse(LATEST_YEAR);
      Around around = around(context, years.size() == 1 ? years.iterator().next() : 0, pivot);
      if (template.kind() == Kind.FORM) {
        form(fit, around);
      } else if (fit.head == null) {
        notRead(fit.grid.sheet);
      } else {
        table(fit, fit.head, around);
      }
    }

    private void form(Fit fit, Around around) {
      FormReader reader = new FormReader(template, fit.grid, around, complaints);
      reader.read();
      rows.addAll(reader.rows);
      read = true;
      sheets.add(new SheetReading(
          fit.grid.sheet.name(),
          true,
          false,
          1,
          1,
          List.of(),
          reader.skipped,
          "Formulir dengan %d isian.".formatted(reader.rows.size())));
    }

    private void table(Fit fit, Head head, Around around) {
      TableReader reader = new TableReader(
          template, fit.grid, head, around, context.choices().skipped(), complaints);
      reader.read();
      rows.addAll(reader.rows);
      checked(reader.totals.checks, "total-differs");
      head.columns().keySet().forEach(bound -> found.add(bound.field().name()));
      read = true;
      String rowsNote = head.first() == head.last()
          ? "baris %d".formatted(head.first() + 1)
          : "baris %d–%d".formatted(head.first() + 1, head.last() + 1);
      sheets.add(new SheetReading(
          fit.grid.sheet.name(),
          true,
          fit.grid.transposed,
          head.first() + 1,
          head.last() + 1,
          columns(fit.grid, head, reader),
          reader.skipped,
          "Kepala tabel di %s. Judul, nomor kolom, baris kosong, dan baris jumlah dilewati."
              .formatted(rowsNote)));
    }

    Reading reading(double sure, List<Candidate> alternatives) {
      return new Reading(
          template, sure, alternatives, sheets, rows, complaints.all, totals, lacking(), year);
    }

    /** Recaps stand before the totals, so that the last check is the table's own. */
    void checked(List<Reading.TotalCheck> checks, String code) {
      totals.addAll(code.equals("recap-differs") ? 0 : totals.size(), checks);
      for (Reading.TotalCheck check : checks) {
        if (!check.agrees()) {
          complaints.add(
              check.place(),
              "",
              "",
              Numbers.indonesian(check.written()),
              code,
              check.sentence() + ". Periksa baris yang belum terbaca.",
              List.of(new Complaint.Action(Complaint.Action.Kind.KEEP, "", "Simpan")));
        }
      }
    }

    private static List<Column> columns(Grid grid, Head head, TableReader reader) {
      Map<Integer, Column> columns = new LinkedHashMap<>();
      for (int at = 0; at < head.paths().size(); at++) {
        String letter = CellPlace.letters(at);
        if (head.months().containsKey(at)) {
          columns.put(
              at,
              new Column(letter, reader.heading(at), "bulan " + head.months().get(at), false, ""));
        } else if (!head.paths().get(at).isEmpty()) {
          columns.put(at, new Column(letter, reader.heading(at), null, false, ""));
        }
      }
      head.columns().forEach((bound, at) -> {
        Field field = bound.field();
        String target = bound.slot() == 0
            ? field.name()
            : field.name() + "." + field.type().slots().get(bound.slot());
        columns.put(
            at,
            new Column(
                CellPlace.letters(at),
                reader.heading(at),
                target,
                field.personal(),
                reader.summary(at, field)));
      });
      return columns.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .map(Map.Entry::getValue)
          .toList();
    }

    void notRead(Sheet sheet) {
      sheets.add(new SheetReading(
          sheet.name(),
          false,
          false,
          0,
          0,
          List.of(),
          List.of(),
          "Lembar ini tidak dibaca: isinya bukan tabel %s."
              .formatted(template.title().toLowerCase(java.util.Locale.ROOT))));
    }

    List<String> lacking() {
      if (!read || template.kind() == Kind.FORM) {
        return List.of();
      }
      return template.fields().values().stream()
          .filter(field -> !field.headings().isEmpty() && !found.contains(field.name()))
          .map(Field::label)
          .toList();
    }

    /** Years in the titles above the table and in the sheet's name; else in the file's name. */
    private Set<Integer> years(Fit fit) {
      Set<Integer> years = new HashSet<>();
      int end = fit.head == null ? 6 : fit.head.first();
      for (int row = 0; row < Math.min(end, 15); row++) {
        for (int column = 0; column < Math.min(fit.grid.columns(), 30); column++) {
          collect(fit.grid.cell(row, column).shown(), years);
        }
      }
      if (years.isEmpty()) {
        collect(fit.grid.sheet.name(), years);
      }
      if (years.isEmpty()) {
        collect(file.name().replace('_', ' '), years);
      }
      return years;
    }

    private static void collect(String text, Set<Integer> years) {
      Matcher m = YEAR.matcher(text);
      while (m.find()) {
        years.add(Integer.parseInt(m.group(1)));
      }
    }
  }
}
