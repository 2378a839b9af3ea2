package id.petadaya.queue.web;

import id.petadaya.access.Viewer;
import id.petadaya.access.Waiting;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Words;
import id.petadaya.queue.Queue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the queue: filters with exact counts, a page of rows, what is known of the chosen one. */
@Component
class QueuePages {

  private static final int ROWS = 100;
  private static final String ALL = "semua";
  private static final String LATER = "ditunda";
  private static final String SETTLED = "selesai";

  private final Queue queue;
  private final Clock clock;

  QueuePages(Queue queue, Clock clock) {
    this.queue = queue;
    this.clock = clock;
  }

  QueuePage page(
      Viewer viewer, String filter, boolean newestFirst, int page, @Nullable String chosen) {
    Queue.Now now = queue.of(viewer);
    List<Waiting> settled = queue.settledThisWeek(viewer);
    Map<String, String> later = now.later().stream()
        .collect(Collectors.toMap(
            one -> one.what().key(), one -> Indonesian.day(one.until()), (a, b) -> a));
    List<Waiting> asked = asked(filter, now, settled);
    List<Waiting> ordered = newestFirst ? asked.reversed() : asked;
    int from = Math.clamp((long) (page - 1) * ROWS, 0, Math.max(0, ordered.size() - 1));
    List<Waiting> shown = ordered.subList(from, Math.min(ordered.size(), from + ROWS));
    Optional<Waiting> picked = shown.stream()
        .filter(one -> one.key().equals(chosen))
        .findFirst()
        .or(() -> shown.stream().findFirst());
    boolean more = from + ROWS < ordered.size();
    String where = "jenis=" + filter + (newestFirst ? "&urut=terbaru" : "");
    return new QueuePage(
        title(filter, asked.size()),
        filters(now, settled),
        filter,
        newestFirst,
        "?jenis=" + filter + (newestFirst ? "" : "&urut=terbaru"),
        shown.stream()
            .map(one -> row(one, where, page, picked.filter(one::equals).isPresent()))
            .toList(),
        picked
            .map(one -> chosen(viewer, one, later.get(one.key()), filter.equals(SETTLED)))
            .orElse(null),
        chosen != null && picked.isPresent(),
        empty(filter),
        more || filter.equals(SETTLED)
            ? null
            : "Itu semuanya. Yang sudah diputuskan ada di “Selesai minggu ini”.",
        from == 0 ? null : "?" + where + "&halaman=" + (page - 1),
        more ? "?" + where + "&halaman=" + (page + 1) : null);
  }

  private static List<Waiting> asked(String filter, Queue.Now now, List<Waiting> settled) {
    return switch (filter) {
      case SETTLED -> settled;
      case LATER -> now.later().stream().map(Queue.Later::what).toList();
      case ALL -> now.waiting();
      default ->
        now.waiting().stream().filter(one -> key(one.kind()).equals(filter)).toList();
    };
  }

  private String empty(String filter) {
    return switch (filter) {
      case SETTLED -> "Belum ada yang diputuskan minggu ini.";
      case LATER -> "Tidak ada yang ditunda.";
      default ->
        "Tidak ada yang menunggu. Terakhir diperiksa %s."
            .formatted(Indonesian.time(clock.instant()));
    };
  }

  private static String title(String filter, int count) {
    return switch (filter) {
      case SETTLED -> "%s selesai minggu ini".formatted(Indonesian.number(count));
      case LATER -> "%s ditunda".formatted(Indonesian.number(count));
      default -> "%s menunggu keputusan Anda".formatted(Indonesian.number(count));
    };
  }

  private static List<QueuePage.Filter> filters(Queue.Now now, List<Waiting> settled) {
    Map<Waiting.Kind, Long> byKind =
        now.waiting().stream().collect(Collectors.groupingBy(Waiting::kind, Collectors.counting()));
    List<QueuePage.Filter> filters = new ArrayList<>();
    filters.add(filter(ALL, "Semua", "inbox", now.waiting().size(), false));
    for (Waiting.Kind kind : Waiting.Kind.values()) {
      filters.add(
          filter(key(kind), kind.label(), kind.icon(), byKind.getOrDefault(kind, 0L), false));
    }
    filters.add(filter(LATER, "Ditunda", "clock", now.later().size(), true));
    filters.add(filter(SETTLED, "Selesai minggu ini", "tick", settled.size(), false));
    return filters;
  }

  private static QueuePage.Filter filter(
      String key, String label, String icon, long count, boolean apart) {
    return new QueuePage.Filter(key, label, icon, Indonesian.number(count), "?jenis=" + key, apart);
  }

  private static String key(Waiting.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private QueuePage.Row row(Waiting one, String where, int page, boolean chosen) {
    Duration waited = waited(one.since());
    return new QueuePage.Row(
        one.key(),
        one.kind().label(),
        one.kind().icon(),
        one.subject(),
        one.reason(),
        age(one.since()),
        waited.toDays() >= 5,
        "?%s&halaman=%d&pilih=%s"
            .formatted(where, page, URLEncoder.encode(one.key(), StandardCharsets.UTF_8)),
        chosen);
  }

  private QueuePage.Chosen chosen(
      Viewer viewer, Waiting one, @Nullable String later, boolean settled) {
    Waiting.Preview preview = queue.preview(viewer, one);
    String age = age(one.since());
    boolean area = one.kind() == Waiting.Kind.WILAYAH;
    return new QueuePage.Chosen(
        one.key(),
        one.kind().icon(),
        settled
            ? one.kind().label() + ", selesai"
            : age.equals("–") ? one.kind().label() : one.kind().label() + ", menunggu " + age,
        one.subject(),
        one.reason(),
        one.simulated(),
        preview,
        preview.note().isEmpty() ? null : Words.of(preview.note()),
        one.href(),
        settled ? "Buka" : area ? "Buka dan putuskan" : "Buka",
        area && !settled ? "/kerja/kegiatan" : null,
        later == null ? null : "Ditunda sampai %s.".formatted(later),
        later == null && !settled);
  }

  private String age(@Nullable Instant since) {
    if (since == null) {
      return "–";
    }
    Duration waited = waited(since);
    return waited.toDays() > 0
        ? waited.toDays() + " hari"
        : waited.toHours() > 0 ? waited.toHours() + " jam" : "baru saja";
  }

  private Duration waited(@Nullable Instant since) {
    return since == null || since.isAfter(clock.instant())
        ? Duration.ZERO
        : Duration.between(since, clock.instant());
  }
}
