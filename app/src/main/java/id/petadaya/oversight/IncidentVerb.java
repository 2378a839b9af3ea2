package id.petadaya.oversight;

import id.petadaya.kernel.Verb;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code incident report}: who saw whom between two times, as text and, with {@code --out}, as JSON. */
@Component
class IncidentVerb implements Verb {

  private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");

  private final IncidentReport incident;
  private final Clock clock;
  private final JsonMapper json;

  IncidentVerb(IncidentReport incident, Clock clock, JsonMapper json) {
    this.incident = incident;
    this.clock = clock;
    this.json = json;
  }

  @Override
  public String word() {
    return "incident";
  }

  @Override
  public List<String> usage() {
    return List.of(
        "incident report --from WAKTU --to WAKTU [--known WAKTU] [--actor KODE] [--out BERKAS.json]");
  }

  @Override
  public int run(List<String> words, PrintWriter out) throws IOException {
    String from = Verb.option(words, "--from");
    String to = Verb.option(words, "--to");
    if (words.isEmpty() || !words.getFirst().equals("report") || from == null || to == null) {
      throw new IllegalArgumentException("Perintah incident: " + usage().getFirst() + ".");
    }
    String known = Verb.option(words, "--known");
    IncidentReport.Report report = incident.of(
        "command-line",
        time(from, 0),
        time(to, 1),
        known == null ? clock.instant() : time(known, 0),
        Verb.option(words, "--actor"));
    out.printf(
        "%d orang terlihat, %d catatan, rantai %s. Batas pemberitahuan 3 x 24 jam: %s%n",
        report.affected().size(),
        report.entries(),
        report.chainIntact() ? "utuh" : "TIDAK UTUH",
        report.due());
    for (IncidentReport.Affected one : report.affected()) {
      out.printf("%s %s: %s%n", one.person(), one.area(), String.join(", ", one.fields()));
      one.looks()
          .forEach(look -> out.printf(
              "  %s oleh %s, %s%s%n", look.at(), look.by(), look.deed(), because(look.purpose())));
    }
    report.unreadable().forEach(look -> out.printf("Pencarian %s oleh %s%n", look.at(), look.by()));
    write(Verb.option(words, "--out"), report);
    return report.chainIntact() ? 0 : 1;
  }

  private void write(@Nullable String file, IncidentReport.Report report) throws IOException {
    if (file != null) {
      Files.writeString(
          Path.of(file), json.writerWithDefaultPrettyPrinter().writeValueAsString(report) + "\n");
    }
  }

  private static String because(String purpose) {
    return purpose.isEmpty() ? "" : ", untuk " + purpose;
  }

  /** A day, which ends with its last moment, or a moment with its zone. */
  private static Instant time(String written, int later) {
    try {
      return written.length() == 10
          ? LocalDate.parse(written).plusDays(later).atStartOfDay(ZONE).toInstant()
          : Instant.parse(written);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "Waktu \"%s\" tidak terbaca. Tulis 2020-01-21 atau 2020-01-21T01:30:00Z."
              .formatted(written),
          e);
    }
  }
}
