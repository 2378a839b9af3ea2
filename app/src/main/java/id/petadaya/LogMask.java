package id.petadaya;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.regex.Pattern;
import org.springframework.boot.logging.logback.ExtendedWhitespaceThrowableProxyConverter;

/**
 * The second net under what is logged: sixteen digits, telephone numbers, mail addresses and links of surveys become stars,
 * whoever wrote them there. The first net is that nobody does.
 */
public final class LogMask {

  private static final Pattern NIK = Pattern.compile("(?<!\\d)\\d{16}(?!\\d)");
  private static final Pattern PHONE =
      Pattern.compile("(?<!\\d)(?:\\+62|62|0)8\\d(?:[ -]?\\d){7,10}(?!\\d)");
  private static final Pattern MAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+");

  /** Whoever has the link of a survey may answer in somebody's place. */
  private static final Pattern LINK = Pattern.compile("(?<=/isi/)[0-9A-Za-z]{20,}");

  private LogMask() {}

  static String masked(String text) {
    String nik = NIK.matcher(text).replaceAll("<NIK>");
    String phone = PHONE.matcher(nik).replaceAll("<HP>");
    String mail = MAIL.matcher(phone).replaceAll("<SUREL>");
    return LINK.matcher(mail).replaceAll("<TAUTAN>");
  }

  /** Of the message. */
  public static final class Message extends MessageConverter {

    @Override
    public String convert(ILoggingEvent event) {
      return masked(super.convert(event));
    }
  }

  /** Of what was thrown. */
  public static final class Thrown extends ExtendedWhitespaceThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy thrown) {
      return masked(super.throwableProxyToString(thrown));
    }
  }
}
