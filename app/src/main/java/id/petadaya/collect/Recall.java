package id.petadaya.collect;

import id.petadaya.collect.TableImport.ReadAs;
import id.petadaya.instruments.imports.Template;
import id.petadaya.intake.table.TableFile;
import id.petadaya.intake.template.Choices;
import id.petadaya.intake.template.Reading;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads a new file as a person had the last such file of the same institution read. */
@Component
class Recall {

  private final Readings readings;
  private final RememberedReadings remembered;

  Recall(Readings readings, RememberedReadings remembered) {
    this.readings = readings;
    this.remembered = remembered;
  }

  /** How to read a file: with which template, and with which choices made beforehand. */
  record Recalled(ReadAs template, Choices choices) {}

  /** What a person chose for the same heading goes before what the content speaks for. */
  Recalled of(TableImport one, TableFile file, Optional<Reading> found) {
    String recognised = found.map(reading -> reading.template().name()).orElse("");
    for (Remembered last : remembered.of(one.area(), one.institution())) {
      Optional<Remembered.Place> place = last.find(file);
      boolean fits = place.isPresent() || recognised.equals(last.template());
      if (fits && !last.saysNothing()) {
        return recalled(one, file, last, place, recognised);
      }
    }
    ReadAs template = found
        .map(Reading::template)
        .map(each -> readAs(each, recognised, false))
        .orElse(new ReadAs("", 0, "", "", false));
    return new Recalled(template, Choices.NONE);
  }

  private Recalled recalled(
      TableImport one,
      TableFile file,
      Remembered last,
      Optional<Remembered.Place> place,
      String recognised) {
    Choices frame = last.frame(place);
    Choices choices = last.columns().isEmpty()
        ? frame
        : frame.withColumns(last.letters(readings.read(one, file, last.template(), frame)));
    return new Recalled(readAs(readings.template(last.template()), recognised, true), choices);
  }

  private static ReadAs readAs(Template template, String recognised, boolean recalled) {
    return new ReadAs(template.name(), template.version(), template.hash(), recognised, recalled);
  }
}
