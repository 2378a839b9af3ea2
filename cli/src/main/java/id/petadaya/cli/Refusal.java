package id.petadaya.cli;

/** A command that is not carried out. The message is Indonesian: what is wrong and what to do. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  Refusal(String message) {
    super(message);
  }
}
