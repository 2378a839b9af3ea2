package id.petadaya.access.web;

import id.petadaya.access.SetUpCode;
import id.petadaya.access.SetUpOffice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who may do the first set-up: whoever sits at the computer, and whoever knows the set-up code. A
 * visitor whom a web server passed on is never taken for somebody at the computer, whatever the
 * headers say.
 */
@Component
class SetUpDoor {

  private static final String OPENED = "menyiapkan.dibuka";

  /** Left by web servers that pass a visitor on; any of them means somebody else is asking. */
  private static final List<String> PASSED_ON = List.of(
      "Forwarded",
      "Via",
      "X-Forwarded-For",
      "X-Forwarded-Host",
      "X-Forwarded-Proto",
      "X-Forwarded-Server",
      "X-Real-IP");

  private static final String PASSED_ON_BY_TRUSTED = "org.apache.tomcat.request.forwarded";

  private final SetUpCode code;
  private final SetUpOffice setUp;

  SetUpDoor(SetUpCode code, SetUpOffice setUp) {
    this.code = code;
    this.setUp = setUp;
  }

  /** So that the code stands on the console before anybody asks for it. */
  @EventListener(ApplicationReadyEvent.class)
  void tellTheCode() {
    if (setUp.next() != SetUpOffice.Step.DONE) {
      code.prepare();
    }
  }

  boolean isOpenFor(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return isAtTheComputer(request)
        || (session != null && Boolean.TRUE.equals(session.getAttribute(OPENED)));
  }

  /** Opens the door for this session when the code is right. */
  boolean open(HttpServletRequest request, String typed) {
    boolean right = setUp.next() != SetUpOffice.Step.DONE && code.opens(typed);
    if (right) {
      request.getSession().setAttribute(OPENED, true);
    }
    return right;
  }

  private static boolean isAtTheComputer(HttpServletRequest request) {
    try {
      return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
          && request.getAttribute(PASSED_ON_BY_TRUSTED) == null
          && PASSED_ON.stream().noneMatch(name -> request.getHeader(name) != null);
    } catch (UnknownHostException notAnAddress) {
      return false;
    }
  }
}
