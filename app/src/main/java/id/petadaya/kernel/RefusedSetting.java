package id.petadaya.kernel;

/**
 * A setting that cannot be followed: a key that does not fit, an address that is not safe. The message is
 * Indonesian and holds the reason and the advice; it may be shown as it is.
 */
public final class RefusedSetting extends RuntimeException {

  private static final long serialVersionUID = 1;

  public RefusedSetting(String message) {
    super(message);
  }
}
