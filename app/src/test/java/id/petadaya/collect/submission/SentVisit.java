package id.petadaya.collect.submission;

import java.util.Map;

/** A visit to Alak that a phone sends; for tests of other rooms. */
public final class SentVisit {

  private SentVisit() {}

  /** The status of the answer: 201 when it was kept. */
  public static int send(int port, String authorization, String instanceId) throws Exception {
    return new Phone("http://localhost:%d/openrosa/53.71".formatted(port), authorization)
        .send(Phone.visit(instanceId, "", Map.of()))
        .statusCode();
  }
}
