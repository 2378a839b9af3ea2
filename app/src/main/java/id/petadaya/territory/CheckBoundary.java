package id.petadaya.territory;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.BoundaryReport;
import id.petadaya.analysis.area.BoundaryReport.Kind;
import id.petadaya.files.FileStore;
import id.petadaya.files.Scans;
import id.petadaya.files.StoredFile;
import id.petadaya.jobs.Job;
import id.petadaya.jobs.Jobs;
import id.petadaya.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks through a boundary file in the background, and puts it in force when a person has seen what
 * was found. A province's file takes longer than a page may.
 */
@Component
public class CheckBoundary {

  private static final String CHECK = "territory.check-boundary";
  private static final String PUT = "territory.put-boundary";

  /** A page with thousands of sentences helps nobody; the counts stay exact. */
  private static final int MOST_SENTENCES = 200;

  private final Jobs jobs;
  private final PutBoundary putBoundary;
  private final Areas areas;
  private final FileStore files;
  private final Scans scans;
  private final JsonMapper json;

  CheckBoundary(
      Jobs jobs,
      PutBoundary putBoundary,
      Areas areas,
      FileStore files,
      JsonMapper json,
      Scans scans) {
    this.scans = scans;
    this.jobs = jobs;
    this.putBoundary = putBoundary;
    this.areas = areas;
    this.files = files;
    this.json = json;
  }

  /**
   * What a check found.
   *
   * @param shapes areas that got a shape, of {@code expected}
   */
  public record Found(
      String fileName, String sha256, int shapes, int expected, List<KindFound> findings) {
    public Found {
      findings = List.copyOf(findings);
    }
  }

  /** One kind of finding: how many, and the first of them. */
  public record KindFound(Kind kind, int count, List<String> sentences) {
    public KindFound {
      sentences = List.copyOf(sentences);
    }
  }

  /** Keeps the file and begins to look through it. */
  public UUID begin(Viewer by, AreaCode area, InputStream in, String name) throws IOException {
    refuseStrangers(by, area);
    StoredFile kept = scans.keep(in);
    return jobs.start(by, CHECK, area, "Memeriksa batas " + areas.displayName(area), progress -> {
      progress.at("Membaca bentuk dari berkas", 0, 0);
      BoundaryReport report = putBoundary.check(area, kept, progress::at);
      return json.writeValueAsString(found(area, name, kept, report));
    });
  }

  /** Puts the file of a finished check in force, in the background too: the map changes at its end. */
  public UUID use(Viewer by, UUID check) {
    Found found = found(by, check).orElseThrow(AreaGone::refused);
    AreaCode area = jobs.find(by, check).orElseThrow(AreaGone::refused).area();
    refuseStrangers(by, area);
    StoredFile file = files.find(found.sha256()).orElseThrow(AreaGone::refused);
    return jobs.start(by, PUT, area, "Memasang batas " + areas.displayName(area), progress -> {
      progress.at("Memasang batas baru", 0, 0);
      putBoundary.fromFile(by, area, file, "Batas dari berkas kantor");
      return "{}";
    });
  }

  /** A check or a putting in force, for whoever may see its area. */
  public Optional<Job> job(Viewer viewer, UUID id) {
    return jobs.find(viewer, id)
        .filter(one -> one.kind().equals(CHECK) || one.kind().equals(PUT));
  }

  public boolean isCheck(Job job) {
    return job.kind().equals(CHECK);
  }

  /** What a finished check found; empty while it runs and for everything else. */
  public Optional<Found> found(Viewer viewer, UUID id) {
    return job(viewer, id)
        .filter(this::isCheck)
        .flatMap(one -> Optional.ofNullable(one.result()))
        .map(result -> json.readValue(result, Found.class));
  }

  /** The check begun last for an area, so that whoever left it finds it again. */
  public Optional<Job> newest(Viewer viewer, AreaCode area) {
    return jobs.newest(viewer, CHECK, area);
  }

  private static void refuseStrangers(Viewer by, AreaCode area) {
    if (!by.is(Role.OPERATOR, Role.SECTION_HEAD, Role.ADMINISTRATOR)) {
      throw new Refused(TerritoryProblem.NOT_YOUR_ROLE);
    }
    if (!by.maySee(area)) {
      throw AreaGone.refused();
    }
  }

  private Found found(AreaCode area, String name, StoredFile file, BoundaryReport report) {
    List<KindFound> kinds = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<BoundaryReport.Finding> found = report.findings(kind);
      if (!found.isEmpty()) {
        kinds.add(new KindFound(
            kind,
            found.size(),
            found.stream()
                .limit(MOST_SENTENCES)
                .map(BoundaryReport.Finding::sentence)
                .toList()));
      }
    }
    return new Found(
        name, file.sha256(), report.shapes().size(), areas.villages(area).size(), kinds);
  }
}
