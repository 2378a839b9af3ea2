package id.petadaya.collect;

import id.petadaya.files.FileStore;
import id.petadaya.files.StoredFile;
import id.petadaya.instruments.imports.Template;
import id.petadaya.instruments.imports.Templates;
import id.petadaya.intake.table.Limits;
import id.petadaya.intake.table.RefusedFile;
import id.petadaya.intake.table.TableFile;
import id.petadaya.intake.table.TableFiles;
import id.petadaya.intake.template.Choices;
import id.petadaya.intake.template.Context;
import id.petadaya.intake.template.Near;
import id.petadaya.intake.template.Reading;
import id.petadaya.intake.template.TemplateReading;
import id.petadaya.kernel.Refused;
import id.petadaya.territory.Areas;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads handed-over files with the choices that were made for them. A few readings are kept in memory
 * while somebody works on them, ten minutes at the most, and until somebody signs out; nothing of a row is
 * kept anywhere else than in the sealed file.
 */
@Component
class Readings {

  private static final int MOST_KEPT = 6;
  static final Duration LONGEST = Duration.ofMinutes(10);

  /** About 200 MB, whatever the sheets hold. */
  private static final long MOST_CELLS = 3_000_000;

  private final Imports imports;
  private final FileStore files;
  private final Areas areas;
  private final JsonMapper json;
  private final InstantSource clock;
  private final Templates templates = Templates.shipped();
  private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

  /** What is held in memory, and when it was last asked for. */
  private record Kept(Opened opened, Instant at) {}

  @Autowired
  Readings(Imports imports, FileStore files, Areas areas, JsonMapper json, Clock clock) {
    this(imports, files, areas, json, (InstantSource) clock);
  }

  private Readings(
      Imports imports, FileStore files, Areas areas, JsonMapper json, InstantSource clock) {
    this.clock = clock;
    this.imports = imports;
    this.files = files;
    this.areas = areas;
    this.json = json;
  }

  /**
   * A file and what a template understands of it.
   *
   * @param near the templates beside the file, nearest first; empty once one is chosen
   */
  record Opened(TableFile file, Reading reading, List<Near> near) {

    private long cells() {
      return file.sheets().stream()
          .mapToLong(sheet -> (long) sheet.rowCount() * sheet.columnCount())
          .sum();
    }
  }

  Templates templates() {
    return templates;
  }

  /** The import as it is read now. */
  synchronized Opened open(TableImport one) {
    String choices = imports.choices(one.id());
    String key = key(one, choices);
    forgetOld();
    Kept known = kept.get(key);
    return keep(key, known == null ? read(one, choicesOf(choices)) : known.opened());
  }

  /** Keeps what was read just now, so that it is not read again at once. */
  synchronized void keep(TableImport one, Opened opened) {
    keep(key(one, imports.choices(one.id())), opened);
  }

  /** Others of the same kind, with nothing in memory and by another clock. */
  Readings withClock(InstantSource time) {
    return new Readings(imports, files, areas, json, time);
  }

  /** Drops what nobody has asked for during the last ten minutes. */
  synchronized void forgetOld() {
    Instant old = clock.instant().minus(LONGEST);
    kept.values().removeIf(one -> one.at().isBefore(old));
  }

  synchronized void forgetAll() {
    kept.clear();
  }

  synchronized int held() {
    return kept.size();
  }

  private Opened keep(String key, Opened opened) {
    kept.put(key, new Kept(opened, clock.instant()));
    var eldest = kept.entrySet().iterator();
    long cells = kept.values().stream().mapToLong(one -> one.opened().cells()).sum();
    while (kept.size() > 1 && (kept.size() > MOST_KEPT || cells > MOST_CELLS)) {
      cells -= eldest.next().getValue().opened().cells();
      eldest.remove();
    }
    return opened;
  }

  private static String key(TableImport one, String choices) {
    return String.join("\n", one.id().toString(), one.template().id(), choices);
  }

  Choices choices(UUID importId) {
    return choicesOf(imports.choices(importId));
  }

  String written(Choices choices) {
    return json.writeValueAsString(choices);
  }

  /** Finds the template that fits a file best; empty when none does. */
  Optional<Reading> recognise(TableImport one, TableFile file) {
    return TemplateReading.read(file, templates, context(one, Choices.NONE));
  }

  /** Reads a file with a template by name. */
  Reading read(TableImport one, TableFile file, String template, Choices choices) {
    return TemplateReading.read(file, template(template), context(one, choices));
  }

  /**
   * The template by name, or by name@version.
   *
   * @throws Refused when there is none
   */
  Template template(String name) {
    return templates.find(name).orElseThrow(() -> new Refused(CollectProblem.TEMPLATE_UNKNOWN));
  }

  private Opened read(TableImport one, Choices choices) {
    TableFile file = file(one);
    return one.template().isChosen()
        ? new Opened(file, read(one, file, one.template().id(), choices), List.of())
        : new Opened(
            file,
            Unrecognised.reading(file, choices),
            TemplateReading.nearest(file, templates, context(one, Choices.NONE)));
  }

  private Context context(TableImport one, Choices choices) {
    return new Context(areas.names(one.area()), one.area(), areas.displayName(one.area()), choices);
  }

  private Choices choicesOf(String text) {
    return text.equals("{}") ? Choices.NONE : json.readValue(text, Choices.class);
  }

  /** The file as it came; refuses when it is not there, and says so when that was on purpose. */
  StoredFile stored(TableImport one) {
    return files
        .find(one.fileSha256())
        .orElseThrow(() -> new Refused(
            files.isDestroyed(one.fileSha256())
                ? CollectProblem.ORIGINAL_DESTROYED
                : CollectProblem.NOT_FOUND));
  }

  TableFile file(TableImport one) {
    StoredFile stored = stored(one);
    try {
      return files.withCopy(stored, copy -> TableFiles.open(copy, one.fileName(), Limits.OFFICE));
    } catch (RefusedFile refused) {
      throw new Refused(CollectProblem.FILE_REFUSED, Map.of("reason", refused.getMessage()));
    } catch (IOException e) {
      throw new Refused(
          CollectProblem.FILE_REFUSED,
          Map.of("reason", "Berkas yang tersimpan tidak utuh lagi. Unggah sekali lagi."));
    } catch (Exception e) {
      throw new IllegalStateException("A table reader throws RefusedFile or IOException only.", e);
    }
  }
}
