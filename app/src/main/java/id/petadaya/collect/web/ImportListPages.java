package id.petadaya.collect.web;

import id.petadaya.access.Viewer;
import id.petadaya.collect.Activities;
import id.petadaya.collect.Activity;
import id.petadaya.collect.Imports;
import id.petadaya.collect.ReviewedTables;
import id.petadaya.collect.TableImport;
import id.petadaya.kernel.Choice;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the list of files that were handed over. */
@Component
class ImportListPages {

  private static final int SIZE = 100;

  private final Imports imports;
  private final Activities activities;
  private final ReviewedTables tables;

  ImportListPages(Imports imports, Activities activities, ReviewedTables tables) {
    this.imports = imports;
    this.activities = activities;
    this.tables = tables;
  }

  ImportListPage page(Viewer viewer, @Nullable Trouble trouble, int page) {
    List<TableImport> shown = imports.within(viewer.area(), page, SIZE);
    List<Activity> planned = activities.within(viewer.area());
    return new ImportListPage(
        trouble,
        null,
        "Paling besar 50 MB.",
        institutions(viewer, planned),
        visits(planned),
        shown.stream().map(this::row).toList(),
        pager(imports.countWithin(viewer.area()), page));
  }

  private static @Nullable Pager pager(int all, int page) {
    if (all <= SIZE) {
      return null;
    }
    String said = "%s–%s dari %s berkas"
        .formatted(
            Indonesian.number((page - 1) * SIZE + 1),
            Indonesian.number(Math.min(all, page * SIZE)),
            Indonesian.number(all));
    return new Pager(
        said,
        page == 1 ? null : "/kerja/data-masuk?halaman=" + (page - 1),
        page * SIZE >= all ? null : "/kerja/data-masuk?halaman=" + (page + 1));
  }

  private List<String> institutions(Viewer viewer, List<Activity> planned) {
    return Stream.concat(
            planned.stream().flatMap(one -> one.visits().stream()).map(Activity.Visit::institution),
            imports.institutions(viewer.area()).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<Choice> visits(List<Activity> planned) {
    List<Choice> visits = new ArrayList<>();
    for (Activity activity : planned) {
      for (Activity.Visit visit : activity.visits()) {
        visits.add(Choice.of(
            visit.id().toString(),
            visit.institution() + ", " + Indonesian.day(visit.day()),
            false));
      }
    }
    if (!visits.isEmpty()) {
      visits.addFirst(Choice.of("", "Tanpa kunjungan", true));
    }
    return visits;
  }

  private ImportListPage.Row row(TableImport one) {
    return new ImportListPage.Row(
        "/kerja/data-masuk/" + one.id(),
        one.fileName(),
        one.institution(),
        tables.title(one.template()),
        count(one),
        ImportState.label(one),
        ImportState.tone(one),
        Indonesian.day(one.receivedOn()),
        one.simulated());
  }

  private static String count(TableImport one) {
    boolean counts =
        one.state() == TableImport.State.DISIMPAN || one.state() == TableImport.State.DIPERIKSA;
    return counts
        ? "%s dari %s"
            .formatted(Indonesian.number(one.rowsTaken()), Indonesian.number(one.rowsRead()))
        : "–";
  }
}
