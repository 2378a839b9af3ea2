package id.petadaya.collect.web;

import id.petadaya.collect.Activity;
import id.petadaya.collect.Activity.DataRequest;
import id.petadaya.collect.Activity.RequestState;
import id.petadaya.collect.Imports;
import id.petadaya.collect.TableImport;
import id.petadaya.collect.submission.Submission;
import id.petadaya.collect.submission.Submissions;
import id.petadaya.kernel.Indonesian;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What is known to have come although nobody noted it: a saved file or an accepted form of a visit answers
 * what its institution was asked for. Worked out anew for each page, so that what is taken back is asked
 * for again; what a person noted stays.
 */
@Component
class KnownAnswers {

  private static final String FILE = "/collect/data-sets.yml";

  private final Map<String, Set<String>> sourcesByWord = read();
  private final Imports imports;
  private final Submissions submissions;

  KnownAnswers(Imports imports, Submissions submissions) {
    this.imports = imports;
    this.submissions = submissions;
  }

  private static Map<String, Set<String>> read() {
    try (InputStream in = KnownAnswers.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not there.");
      }
      Map<String, List<String>> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
      return file.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, one -> Set.copyOf(one.getValue())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The activity with those requests answered; for looking at, never for keeping. */
  Activity with(Activity activity) {
    if (activity.requests().stream().noneMatch(KnownAnswers::isOpen)) {
      return activity;
    }
    Map<String, List<UUID>> visits = activity.visits().stream()
        .collect(Collectors.groupingBy(
            Activity.Visit::institution,
            Collectors.mapping(Activity.Visit::id, Collectors.toList())));
    List<TableImport> files = imports.within(activity.area()).stream()
        .filter(one -> one.state() == TableImport.State.DISIMPAN && one.visit() != null)
        .toList();
    return activity.withRequests(activity.requests().stream()
        .map(one -> isOpen(one)
            ? answered(one, visits.getOrDefault(one.institution(), List.of()), files)
            : one)
        .toList());
  }

  private static boolean isOpen(DataRequest one) {
    return one.state() == RequestState.BELUM && one.noted() == null;
  }

  private DataRequest answered(DataRequest one, List<UUID> visits, List<TableImport> files) {
    Set<String> sources = sources(one.dataSet());
    Optional<TableImport> file = files.stream()
        .filter(each ->
            visits.contains(each.visit()) && sources.contains(each.template().name()))
        .findFirst();
    if (file.isPresent()) {
      return one.answered("Berkas disimpan; dicatat sendiri", file.get().id());
    }
    return visits.stream()
        .flatMap(visit -> submissions.ofVisit(visit).stream())
        .filter(
            each -> each.state() == Submission.State.DISETUJUI && sources.contains(each.formName()))
        .findFirst()
        .map(each -> one.answered(
            "Isian kunjungan disetujui, diterima kantor %s; dicatat sendiri"
                .formatted(Indonesian.day(each.receivedAt())),
            null))
        .orElse(one);
  }

  /** Templates and forms that answer what is asked for under this name. */
  Set<String> sources(String dataSet) {
    String name = dataSet.toLowerCase(Locale.ROOT);
    return sourcesByWord.entrySet().stream()
        .filter(one -> name.contains(one.getKey()))
        .flatMap(one -> one.getValue().stream())
        .collect(Collectors.toSet());
  }
}
