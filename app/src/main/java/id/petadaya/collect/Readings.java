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
import id.petadaya.intake.template.Reading;
import id.petadaya.intake.template.TemplateReading;
import id.petadaya.kernel.Refused;
import id.petadaya.territory.Areas;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads handed-over files with the choices that were made for them. A few readings are kept in memory
 * while somebody works on them; nothing of a row is kept anywhere else than in the sealed file.
 */
@Component
class Readings {

  private static final int KEPT = 6;

  private final Imports imports;
  private final FileStore files;
  private final Areas areas;
  private final JsonMapper json;
  private final Templates templates = Templates.shipped();
  private final Map<String, Opened> kept = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Opened> eldest) {
      return size() > KEPT;
    }
  };

  Readings(Imports imports, FileStore files, Areas areas, JsonMapper json) {
    this.imports = imports;
    this.files = files;
    this.areas = areas;
    this.json = json;
  }

  /** A file and what a template understands of it. */
  record Opened(TableFile file, Reading reading) {}

  Templates templates() {
    return templates;
  }

  /** The import as it is read now. */
  synchronized Opened open(TableImport one) {
    String choices = imports.choices(one.id());
    String key = one.id() + one.template() + choices.hashCode() + one.complete();
    return kept.computeIfAbsent(key, missing -> read(one, choicesOf(choices)));
  }

  Choices choices(UUID importId) {
    return choicesOf(imports.choices(importId));
  }

  String written(Choices choices) {
    return json.writeValueAsString(choices);
  }

  /** Finds the template that fits a file best; empty when none does. */
  Optional<Reading> recognise(TableImport one) {
    return TemplateReading.read(file(one), templates, context(one, Choices.NONE));
  }

  private Opened read(TableImport one, Choices choices) {
    TableFile file = file(one);
    Template template = templates
        .find(one.template())
        .orElseThrow(() -> new Refused(CollectProblem.TEMPLATE_UNKNOWN));
    return new Opened(file, TemplateReading.read(file, template, context(one, choices)));
  }

  private Context context(TableImport one, Choices choices) {
    return new Context(areas.names(one.area()), one.area(), areas.displayName(one.area()), choices);
  }

  private Choices choicesOf(String text) {
    return text.equals("{}") ? Choices.NONE : json.readValue(text, Choices.class);
  }

  TableFile file(TableImport one) {
    StoredFile stored =
        files.find(one.fileSha256()).orElseThrow(() -> new Refused(CollectProblem.NOT_FOUND));
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
