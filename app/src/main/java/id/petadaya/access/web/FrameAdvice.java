package id.petadaya.access.web;

import id.petadaya.access.ChangeAccount;
import id.petadaya.access.Office;
import id.petadaya.access.Offices;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.access.WaitingCount;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the frame around the pages of signed-in people. */
@ControllerAdvice
class FrameAdvice {

  private static final List<Frame.Place> PLACES = List.of(
      new Frame.Place("peta", "Peta", "/kerja/peta", "map", null),
      new Frame.Place("antrean", "Antrean", "/kerja/antrean", "clock", null),
      new Frame.Place("kegiatan", "Kegiatan", "/kerja/kegiatan", "calendar", null),
      new Frame.Place("data-masuk", "Data masuk", "/kerja/data-masuk", "inbox", null),
      new Frame.Place("wilayah", "Wilayah", "/kerja/batas", "layers", null));

  private final Offices offices;
  private final ChangeAccount changeAccount;
  private final ObjectProvider<WaitingCount> waiting;

  FrameAdvice(Offices offices, ChangeAccount changeAccount, ObjectProvider<WaitingCount> waiting) {
    this.offices = offices;
    this.changeAccount = changeAccount;
    this.waiting = waiting;
  }

  @ModelAttribute("frame")
  @Nullable
  Frame frame(@AuthenticationPrincipal @Nullable Viewer viewer) {
    if (viewer == null) {
      return null;
    }
    List<Frame.Place> places = new ArrayList<>();
    PLACES.forEach(
        place -> places.add(place.key().equals("antrean") ? counted(place, viewer) : place));
    int asked = changeAccount.waitingFor(viewer);
    if (asked > 0 || viewer.is(Role.ADMINISTRATOR)) {
      String count = asked == 0 ? null : String.valueOf(asked);
      places.add(new Frame.Place("akun", "Akun", "/kerja/akun", "person", count));
    }
    if (viewer.is(Role.ADMINISTRATOR)) {
      places.add(new Frame.Place("kantor", "Kantor", "/kerja/kantor", "file", null));
    }
    if (viewer.is(
        Role.VERIFIER,
        Role.SECTION_HEAD,
        Role.DIVISION_HEAD,
        Role.COMMITTEE,
        Role.DATA_PROTECTION_OFFICER)) {
      places.add(new Frame.Place("orang", "Orang", "/kerja/orang", "person", null));
    }
    if (viewer.is(Role.AUDITOR, Role.DATA_PROTECTION_OFFICER, Role.ADMINISTRATOR)) {
      places.add(new Frame.Place("pengawasan", "Pengawasan", "/kerja/pengawasan", "info", null));
    }
    return new Frame(
        offices.find().map(Office::name).orElse("Petadaya"),
        viewer.displayName(),
        viewer.roleLabel(),
        places);
  }

  private Frame.Place counted(Frame.Place place, Viewer viewer) {
    int count = waiting.stream().mapToInt(one -> one.count(viewer)).sum();
    return new Frame.Place(
        place.key(),
        place.label(),
        place.href(),
        place.icon(),
        count == 0 ? null : count > 999 ? "999+" : String.valueOf(count));
  }
}
