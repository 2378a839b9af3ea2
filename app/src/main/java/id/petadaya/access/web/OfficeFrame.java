package id.petadaya.access.web;

import id.petadaya.access.ChangeAccount;
import id.petadaya.access.Office;
import id.petadaya.access.Offices;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.access.WaitingCount;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts the frame around the pages of signed-in people. Made when a page is about to be drawn and never
 * for what programs, phones and maps ask for: it counts what waits, which costs more than their answers.
 */
@Component
class OfficeFrame implements HandlerInterceptor, WebMvcConfigurer {

  private static final List<Frame.Place> PLACES = List.of(
      new Frame.Place("peta", "Peta", "/kerja/peta", "map", null),
      new Frame.Place("antrean", "Antrean", "/kerja/antrean", "clock", null),
      new Frame.Place("kegiatan", "Kegiatan", "/kerja/kegiatan", "calendar", null),
      new Frame.Place("data-masuk", "Data masuk", "/kerja/data-masuk", "inbox", null),
      new Frame.Place("wilayah", "Wilayah", "/kerja/batas", "layers", null));

  private final Offices offices;
  private final ChangeAccount changeAccount;
  private final ObjectProvider<WaitingCount> waiting;

  OfficeFrame(Offices offices, ChangeAccount changeAccount, ObjectProvider<WaitingCount> waiting) {
    this.offices = offices;
    this.changeAccount = changeAccount;
    this.waiting = waiting;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this);
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
      return;
    }
    if (request.getUserPrincipal() instanceof Authentication known
        && known.getPrincipal() instanceof Viewer viewer) {
      page.addObject("frame", frame(viewer));
    }
  }

  private Frame frame(Viewer viewer) {
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
