package id.petadaya.collect.submission;

import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.Activities;
import id.petadaya.instruments.forms.Form;
import id.petadaya.instruments.forms.Forms;
import id.petadaya.instruments.forms.XFormWriter;
import id.petadaya.kernel.Indonesian;
import id.petadaya.territory.Areas;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The forms that phones are offered: those shipped, and those the office lays into {@code forms} of its
 * data folder, as YAML or as workbooks, with the files that they lean on. Read once at the start.
 */
@Component
public class FieldForms {

  private final Path folder;
  private final Forms forms;
  private final Areas areas;
  private final Activities activities;
  private final Map<String, byte[]> xforms = new ConcurrentHashMap<>();

  FieldForms(@Value("${petadaya.data}") Path data, Areas areas, Activities activities) {
    this.folder = data.resolve("forms");
    this.forms = OfficeForms.with(Forms.shipped(), folder);
    this.areas = areas;
    this.activities = activities;
  }

  public List<Form> offered() {
    return forms.newest();
  }

  Optional<Form> find(String name) {
    return forms.find(name);
  }

  public Optional<Form> find(String name, String version) {
    return forms.find(name, version);
  }

  /** All versions of a name, newest first; phones may still hold an old one. */
  List<Form> versions(String name) {
    return forms.versions(name);
  }

  byte[] xform(Form form) {
    return xforms.computeIfAbsent(
        form.id(), id -> XFormWriter.write(form).getBytes(StandardCharsets.UTF_8));
  }

  /** A list that travels with a form, for this project only: nobody's phone carries the nation. */
  Optional<byte[]> media(Form form, String file, AreaCode project) {
    if (!form.media().contains(file)) {
      return Optional.empty();
    }
    return switch (file) {
      case "wilayah.csv" -> Optional.of(bytes(villages(project)));
      case "kunjungan.csv" -> Optional.of(bytes(visits(project)));
      default -> OfficeForms.media(folder, file);
    };
  }

  private List<String> villages(AreaCode project) {
    return areas.villages(project).stream()
        .map(area -> row(area.code().value(), areas.displayName(area.code())))
        .toList();
  }

  private List<String> visits(AreaCode project) {
    return activities.within(project).stream()
        .flatMap(activity -> activity.visits().stream())
        .map(visit ->
            row(visit.id().toString(), visit.institution() + ", " + Indonesian.day(visit.day())))
        .toList();
  }

  private static String row(String name, String label) {
    return name + ",\"" + label.replace("\"", "\"\"") + "\"";
  }

  private static byte[] bytes(List<String> rows) {
    return ("name,label\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Whether somebody may work in a project: it lies inside the own area. */
  static boolean mayWork(Viewer viewer, AreaCode project) {
    return viewer.maySee(project);
  }
}
