package id.petadaya.registry;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.collect.ImportUndone;
import id.petadaya.collect.ImportedTables;
import id.petadaya.collect.TableImport;
import id.petadaya.collect.TableImported;
import id.petadaya.intake.template.Observed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Turns a saved import into observations with their cells, and takes them back with it. */
@Component
class RecordObservations {

  private final ImportedTables imported;
  private final Observations observations;
  private final Potentials potentials;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RecordObservations(
      ImportedTables imported,
      Observations observations,
      Potentials potentials,
      ApplicationEventPublisher events,
      Clock clock) {
    this.imported = imported;
    this.observations = observations;
    this.potentials = potentials;
    this.events = events;
    this.clock = clock;
  }

  /** In the transaction of the saving: an import without its figures is never kept. */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(TableImported saved) {
    ImportedTables.Given given = imported.of(saved.importId());
    List<Observation> figures =
        given.figures().stream().map(one -> observation(given, one)).toList();
    observations.add(figures, recorder(given.source()));
    potentials.add(
        given.offers().stream().map(offer -> potential(given.source(), offer)).toList(),
        recorder(given.source()));
    changed(figures.stream().map(Observation::area).collect(Collectors.toSet()));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdraw(ImportUndone undone) {
    potentials.withdraw(undone.importId());
    changed(observations.withdraw(undone.importId()));
  }

  private void changed(Set<AreaCode> areas) {
    if (!areas.isEmpty()) {
      events.publishEvent(new ObservationsChanged(areas));
    }
  }

  /** Who saved, not who uploaded: the one who let the rows count. */
  private static String recorder(TableImport source) {
    TableImport.Saving saving = source.saving();
    if (saving == null) {
      throw new IllegalStateException(
          "Import %s is %s and gives no figures. Maybe its event came before its saving?"
              .formatted(source.id(), source.state()));
    }
    return saving.by();
  }

  private Observation observation(ImportedTables.Given given, Observed one) {
    TableImport source = given.source();
    return new Observation(
        UUID.randomUUID(),
        one.area(),
        one.measure(),
        one.value(),
        one.unit(),
        one.from() == null ? source.receivedOn() : one.from(),
        one.to() == null ? source.receivedOn() : one.to(),
        one.place(),
        source.institution(),
        source.id(),
        one.cells().stream()
            .map(cell -> new Observation.CellPlace(cell.sheet(), cell.row(), cell.column()))
            .toList(),
        one.cellCount(),
        one.atLeast(),
        source.simulated(),
        source.receivedOn(),
        clock.instant());
  }

  private static Potential potential(TableImport source, Map<String, String> offer) {
    String kind = offer.getOrDefault("", "");
    String title = offer.getOrDefault("nama", offer.getOrDefault("isi", kind));
    String detail = new TreeMap<>(offer)
        .entrySet().stream()
            .filter(one -> !one.getKey().isEmpty()
                && !one.getValue().isEmpty()
                && !one.getValue().equals(title))
            .map(one -> one.getKey().replace('_', ' ') + ": " + one.getValue())
            .collect(Collectors.joining("; "));
    return new Potential(
        UUID.randomUUID(),
        source.area(),
        pillar(kind),
        title,
        detail,
        source.institution(),
        source.id(),
        null,
        source.fileName(),
        source.simulated());
  }

  private static Potential.Pillar pillar(String kind) {
    String word = kind.toLowerCase(Locale.ROOT);
    if (word.contains("latih")) {
      return Potential.Pillar.PELATIHAN;
    }
    if (word.contains("standar") || word.contains("pasar")) {
      return Potential.Pillar.PASAR;
    }
    return word.contains("kelompok") ? Potential.Pillar.KELEMBAGAAN : Potential.Pillar.PRODUK;
  }
}
