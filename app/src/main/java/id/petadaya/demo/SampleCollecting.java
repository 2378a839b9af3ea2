package id.petadaya.demo;

import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.collect.submission.ReviewSubmission;
import id.petadaya.collect.submission.Submission;
import id.petadaya.collect.submission.Submission.State;
import id.petadaya.collect.submission.Submissions;
import id.petadaya.samples.Kupang2020;
import id.petadaya.samples.SentForm;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The phones of the two days send what was filled in, and others than those who collected review it. */
@Component
class SampleCollecting {

  private static final String PORT = "local.server.port";

  private final Submissions submissions;
  private final ReviewSubmission review;
  private final Environment environment;

  SampleCollecting(Submissions submissions, ReviewSubmission review, Environment environment) {
    this.submissions = submissions;
    this.review = review;
    this.environment = environment;
  }

  /** Whether the door of phones is open: a program that serves nobody has none. */
  boolean isOpen() {
    return environment.containsProperty(PORT);
  }

  /** {@code passwords} by username. */
  void send(Kupang2020 sample, Map<String, String> passwords) throws IOException {
    int port = environment.getRequiredProperty(PORT, Integer.class);
    try (var phone = new SamplePhone(port, sample.activity().area().value())) {
      for (SentForm one : sample.sent()) {
        phone.send(one.by(), String.valueOf(passwords.get(one.by())), one.xml());
      }
    }
  }

  /** How many of the sample's forms are in which state afterwards. */
  Map<State, Long> review(List<SentForm> sent, List<Viewer> people) {
    Viewer checks = who(people, Role.OPERATOR);
    Viewer accepts = who(people, Role.VERIFIER);
    for (SentForm one : sent) {
      switch (one.outcome()) {
        case DITERIMA -> {}
        case DIKEMBALIKAN -> decide(checks, one, State.DIKEMBALIKAN);
        case DISETUJUI -> {
          decide(checks, one, State.DIPERIKSA);
          decide(accepts, one, State.DISETUJUI);
        }
      }
    }
    return sent.stream()
        .map(this::kept)
        .collect(Collectors.groupingBy(Submission::state, TreeMap::new, Collectors.counting()));
  }

  private void decide(Viewer by, SentForm sent, State to) {
    Submission one = kept(sent);
    review.decide(by, one.id(), one.revision(), to, sent.reason().orElse(""));
  }

  private Submission kept(SentForm sent) {
    return submissions.ofInstance(sent.instanceId()).getFirst();
  }

  private static Viewer who(List<Viewer> people, Role role) {
    return people.stream().filter(one -> one.is(role)).findFirst().orElseThrow();
  }
}
