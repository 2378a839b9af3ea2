package id.petadaya.queue.web;

import id.petadaya.access.Viewer;
import id.petadaya.queue.Queue;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for the person who asks. */
@Controller
@RequestMapping("/kerja/antrean")
class QueueController {

  private final Queue queue;
  private final QueuePages pages;

  QueueController(Queue queue, QueuePages pages) {
    this.queue = queue;
    this.pages = pages;
  }

  @GetMapping
  String show(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam(name = "jenis", defaultValue = "semua") String filter,
      @RequestParam(name = "urut", defaultValue = "terlama") String order,
      @RequestParam(name = "halaman", defaultValue = "1") int page,
      @RequestParam(name = "pilih", required = false) @Nullable String chosen,
      Model model) {
    model.addAttribute("page", pages.page(viewer, filter, order.equals("terbaru"), page, chosen));
    return "queue/queue";
  }

  @PostMapping("/tunda")
  String putOff(
      @AuthenticationPrincipal Viewer viewer,
      @RequestParam("kunci") String key,
      @RequestParam("sampai") String until,
      @RequestParam(name = "tanggal", defaultValue = "") String date,
      @RequestParam(name = "alasan", defaultValue = "") String reason) {
    queue.putOff(viewer, key, day(until, date), reason);
    return "redirect:/kerja/antrean";
  }

  @PostMapping("/lanjut")
  String takeUpAgain(@AuthenticationPrincipal Viewer viewer, @RequestParam("kunci") String key) {
    queue.takeUpAgain(viewer, key);
    return "redirect:/kerja/antrean";
  }

  private LocalDate day(String until, String date) {
    return switch (until) {
      case "senin" -> queue.today().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      case "tanggal" -> typed(date);
      default -> queue.today().plusDays(1);
    };
  }

  private LocalDate typed(String date) {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeParseException notADay) {
      return queue.today().plusDays(1);
    }
  }
}
