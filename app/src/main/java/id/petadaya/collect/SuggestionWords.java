package id.petadaya.collect;

import id.petadaya.collect.SuggestVisits.Reason;
import id.petadaya.collect.suggest.Arrange;
import java.util.List;
import java.util.Map;

/** Says in words what a suggestion keeps to, and what it could not. */
final class SuggestionWords {

  private SuggestionWords() {}

  static List<Reason> of(Arrange.Arranged arranged) {
    Map<String, Integer> broken = arranged.broken();
    return List.of(
        rule(
            broken,
            "people",
            "Tidak ada orang di dua tempat, dan waktu tempuh cukup.",
            "%d pasang kunjungan terlalu rapat untuk orang yang sama."),
        rule(
            broken,
            "host",
            "Tidak ada tuan rumah yang didatangi dua kali sehari.",
            "%d pasang kunjungan bertemu tuan rumah yang sama."),
        rule(
            broken, "open", "Semua kunjungan di dalam jam buka.", "%d kunjungan di luar jam buka."),
        rule(
            broken,
            "lunch",
            "Istirahat pukul 12.00 sampai 13.00 bebas.",
            "%d kunjungan memakai waktu istirahat."),
        rule(
            broken,
            "attend",
            "Yang harus hadir ada di regunya.",
            "%d kunjungan tanpa orang yang harus hadir."),
        rule(
            broken,
            "late",
            "Semua selesai sebelum pukul 15.30.",
            "%d kunjungan selesai lewat pukul 15.30."),
        rule(
            broken,
            "travel",
            "Tempat yang sehari berdekatan.",
            "%d pasang tempat sehari masih perlu perjalanan."),
        rule(
            broken,
            "change",
            "Tidak ada kunjungan yang perlu dipindah.",
            "%d kunjungan dipindah dari rencana sekarang."));
  }

  private static Reason rule(
      Map<String, Integer> broken, String rule, String holds, String breaks) {
    int count = broken.getOrDefault(rule, 0);
    return new Reason(count == 0 ? holds : breaks.formatted(count), count == 0);
  }
}
