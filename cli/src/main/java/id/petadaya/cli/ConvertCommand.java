package id.petadaya.cli;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.instruments.imports.Template;
import id.petadaya.instruments.imports.Templates;
import id.petadaya.intake.register.Register;
import id.petadaya.intake.table.Limits;
import id.petadaya.intake.table.RefusedFile;
import id.petadaya.intake.table.TableFile;
import id.petadaya.intake.table.TableFiles;
import id.petadaya.intake.template.Context;
import id.petadaya.intake.template.Reading;
import id.petadaya.intake.template.Reading.Candidate;
import id.petadaya.intake.template.TemplateReading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code convert FILE --out C.csv --complaints X.csv}: any agency's file to a clean table. */
@Command(
    name = "convert",
    description = "Membaca berkas instansi menjadi tabel bersih.",
    synopsisHeading = "Pemakaian: ")
final class ConvertCommand implements Callable<Integer> {

  @Parameters(paramLabel = "BERKAS", description = "Berkas .xlsx, .xls, .ods, .csv, atau .txt.")
  @SuppressWarnings("NullAway.Init")
  private Path in;

  @Option(
      names = "--as",
      paramLabel = "CETAKAN",
      description = "Nama cetakan atau berkas .yml; tanpa ini dikenali dari isi.")
  private @Nullable String as;

  @Option(
      names = "--area",
      paramLabel = "KODE",
      defaultValue = "53.71",
      description = "Wilayah kantor, misalnya 53.71.")
  @SuppressWarnings("NullAway.Init")
  private String area;

  @Option(names = "--out", required = true, paramLabel = "HASIL.csv", description = "Tabel bersih.")
  @SuppressWarnings("NullAway.Init")
  private Path out;

  @Option(
      names = "--complaints",
      required = true,
      paramLabel = "KELUHAN.csv",
      description = "Yang perlu dilihat orang.")
  @SuppressWarnings("NullAway.Init")
  private Path complaints;

  @Option(
      names = "--marked",
      paramLabel = "BERTANDA.xlsx",
      description = "Berkas yang sama dengan sel bertanda.")
  private @Nullable Path marked;

  @Mixin
  private final Timing timing = new Timing();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() throws IOException, RefusedFile {
    AreaCode office = AreaCode.find(area)
        .orElseThrow(() ->
            new Refusal("Kode wilayah \"%s\" tidak dikenal. Tulis seperti 53.71.".formatted(area)));
    Template chosen = as == null ? null : Templates.chosen(as);
    timing.phase("templates");
    TableFile file = TableFiles.open(in, Limits.OFFICE);
    timing.phase("open");
    Context context = context(office);
    timing.phase("register");
    Reading reading = read(file, chosen, context);
    timing.phase("read");
    ReadingFiles.write(reading, out, complaints);
    timing.phase("write");
    if (marked != null) {
      ReadingFiles.mark(in, reading, marked);
      timing.phase("mark");
    }
    tell(reading);
    timing.print(spec.commandLine().getOut(), "convert", reading.rows().size());
    return reading.complaints().isEmpty() ? Exit.DONE : Exit.COMPLAINTS;
  }

  private Context context(AreaCode office) {
    Register register = Register.national();
    if (register.find(office).isEmpty()) {
      throw new Refusal("Wilayah %s tidak ada di daftar %s. Periksa kodenya."
          .formatted(office, Register.EDITION));
    }
    return new Context(register.names(office), office, register.displayName(office));
  }

  private static Reading read(TableFile file, @Nullable Template chosen, Context context) {
    if (chosen == null) {
      Templates templates = Templates.shipped();
      return TemplateReading.read(file, templates, context)
          .orElseThrow(() -> unknownKind(TemplateReading.recognise(file, templates, context)));
    }
    Reading reading = TemplateReading.read(file, chosen, context);
    if (reading.rows().isEmpty()) {
      throw new Refusal(
          "Tidak ada baris data yang cocok dengan cetakan %s (%s). Kepala tabel mungkin di lembar atau baris lain."
              .formatted(chosen.name(), chosen.title()));
    }
    return reading;
  }

  private static Refusal unknownKind(List<Candidate> candidates) {
    String closest = candidates.stream()
        .limit(3)
        .map(candidate -> "%s (%s)"
            .formatted(candidate.template().name(), candidate.template().title()))
        .collect(Collectors.joining(", "));
    return new Refusal(
        "Berkas ini tidak cocok dengan cetakan mana pun. Yang paling dekat: %s. Pilih dengan --as, atau buat cetakan baru."
            .formatted(closest));
  }

  private void tell(Reading reading) {
    var err = spec.commandLine().getErr();
    err.println("%s: %d baris, %d bersih, %d keluhan."
        .formatted(
            reading.template().title(),
            reading.rows().size(),
            reading.cleanRows(),
            reading.complaints().size()));
    reading.mainTotal().ifPresent(total -> err.println(total.sentence() + "."));
    if (!reading.lacking().isEmpty()) {
      err.println("Berkas ini tidak memuat: %s.".formatted(String.join(", ", reading.lacking())));
    }
  }
}
