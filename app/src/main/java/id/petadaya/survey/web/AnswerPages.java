package id.petadaya.survey.web;

import id.petadaya.access.Office;
import id.petadaya.access.Offices;
import id.petadaya.instruments.forms.Answers;
import id.petadaya.instruments.forms.Form;
import id.petadaya.instruments.forms.Questionnaire;
import id.petadaya.instruments.forms.Questionnaire.Asked;
import id.petadaya.kernel.Indonesian;
import id.petadaya.survey.AnswerDoor.Invited;
import id.petadaya.survey.AnswerDoor.Told;
import id.petadaya.survey.Survey;
import id.petadaya.survey.web.AnswerPage.Ask;
import id.petadaya.survey.web.AnswerPage.Fact;
import id.petadaya.survey.web.AnswerPage.Invitation;
import id.petadaya.survey.web.AnswerPage.Option;
import id.petadaya.survey.web.AnswerPage.Questions;
import id.petadaya.survey.web.AnswerPage.Shut;
import id.petadaya.survey.web.AnswerPage.Thanks;
import id.petadaya.territory.Areas;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Draws the pages of somebody who is asked. */
@Component
class AnswerPages {

  private static final int SECONDS_A_QUESTION = 22;

  private final Offices offices;
  private final Areas areas;

  AnswerPages(Offices offices, Areas areas) {
    this.offices = offices;
    this.areas = areas;
  }

  String office() {
    return offices.find().map(Office::name).orElse("");
  }

  Invitation invitation(Invited invited, String token) {
    Survey survey = invited.survey();
    Questionnaire questionnaire = invited.questionnaire();
    int questions = questionnaire.asked().size();
    String until = Indonesian.day(survey.closesOn());
    boolean official = invited.group().official();
    return new Invitation(
        office(),
        title(invited),
        survey.purpose(),
        "/isi/" + token + "/mulai",
        List.of(
            official
                ? new Fact(
                    "person",
                    "Sebagai " + invited.group().label(),
                    "Jawaban Anda dicatat sebagai keterangan jabatan, tanpa nama.")
                : new Fact(
                    "hidden",
                    "Tanpa nama",
                    "Kami tidak meminta nama, nomor telepon, atau letak Anda."),
            new Fact(
                "clock",
                "Sekitar %d menit, %d pertanyaan"
                    .formatted(Math.ceilDiv(questions * SECONDS_A_QUESTION, 60), questions),
                "Boleh berhenti dan lanjut di ponsel yang sama sampai " + until + "."),
            new Fact(
                "hand",
                "Boleh tidak menjawab",
                "Setiap pertanyaan bisa dilewati. Tidak ikut pun tidak apa-apa."),
            official
                ? new Fact(
                    "people",
                    "Dibaca bersama jawaban warga",
                    "Baru setelah survei ditutup dan jawaban desa atau kelurahan ini cukup.")
                : new Fact(
                    "people",
                    "Dipakai sebagai jumlah",
                    "Hasil digabung dari paling sedikit %d orang."
                        .formatted(invited.group().least()))),
        office(),
        questionnaire.form().source(),
        survey.simulated(),
        questionnaire.leftOut());
  }

  Questions questions(
      Invited invited,
      String token,
      String letter,
      Map<String, String> given,
      List<Answers.Fault> faults) {
    Form form = invited.questionnaire().form();
    return new Questions(
        office(),
        title(invited),
        "/isi/" + token,
        "/isi/" + token,
        letter,
        faults.size(),
        invited.questionnaire().asked().stream()
            .map(one -> ask(form, one, given.getOrDefault(one.name(), ""), faults))
            .toList());
  }

  private static Ask ask(Form form, Asked one, String value, List<Answers.Fault> faults) {
    Set<String> chosen = Set.copyOf(Arrays.asList(value.split(" ")));
    String message = form.shown(one.question().constraintMessage());
    return new Ask(
        one.name(),
        one.section(),
        one.label(),
        one.hint(),
        kind(one),
        one.choices().stream()
            .map(choice -> new Option(
                choice.name(),
                form.label(one.question(), choice.name()),
                chosen.contains(choice.name())))
            .toList(),
        value,
        one.relevant().isEmpty() ? null : one.relevant(),
        one.constraint() == null ? null : one.constraint().toString(),
        message.isEmpty() ? "Jawaban ini di luar batas." : message,
        faults.stream()
            .filter(fault -> fault.question().equals(one.name()))
            .findFirst()
            .map(Answers.Fault::message)
            .orElse(null));
  }

  private static String kind(Asked one) {
    return switch (one.question().type()) {
      case SELECT_ONE -> "satu";
      case SELECT_MULTIPLE -> "banyak";
      case INTEGER, PERCENTAGE -> "angka";
      case DECIMAL -> "pecahan";
      case DATE -> "tanggal";
      default -> "teks";
    };
  }

  Thanks thanks(Invited invited, Told.Thanks told) {
    String until = Indonesian.day(invited.survey().closesOn());
    return new Thanks(
        office(),
        told.answered(),
        told.seen(),
        "Hasil gabungan dibaca setelah survei ditutup, %s, dan dibahas bersama desa atau kelurahan."
            .formatted(until),
        told.code().replaceAll("(.{3})(?=.)", "$1 "),
        until);
  }

  Shut unknown() {
    return new Shut(
        office(), "Tautan tidak dikenali", "Periksa lagi, atau pindai ulang kodenya.", "");
  }

  Shut used() {
    return new Shut(
        office(),
        "Tautan ini sudah dipakai",
        "Satu tautan untuk satu orang.",
        "Bila bukan Anda yang menjawab, hubungi petugas yang memberi tautan ini.");
  }

  Shut closed(Invited invited) {
    return new Shut(
        office(),
        "Tautan ini sudah ditutup",
        "Survei %s berakhir %s, pukul 23.59 WITA."
            .formatted(
                areas.displayName(invited.village()),
                Indonesian.day(invited.survey().closesOn())),
        "Bila Anda sudah menjawab, jawaban itu aman dan ikut dihitung. Bila belum, hubungi petugas yang memberi tautan ini.");
  }

  Shut early(Invited invited) {
    return new Shut(
        office(),
        "Survei ini belum dibuka",
        "Survei %s dibuka %s."
            .formatted(
                areas.displayName(invited.village()),
                Indonesian.day(invited.survey().opensOn())),
        "Simpan tautan ini dan buka lagi pada hari itu.");
  }

  Shut stray() {
    return new Shut(
        office(),
        "Jawaban belum diterima",
        "Buka lagi tautan Anda, lalu kirim sekali lagi.",
        "Isian yang disimpan di ponsel ini tidak hilang.");
  }

  private String title(Invited invited) {
    return invited.survey().title() + " " + areas.displayName(invited.village());
  }
}
