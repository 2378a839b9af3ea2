package id.petadaya.collect.web;

import id.petadaya.access.AccountNames;
import id.petadaya.collect.Activity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who noted how requests were answered, by name. */
@Component
class RequestNames {

  private final AccountNames accounts;

  RequestNames(AccountNames accounts) {
    this.accounts = accounts;
  }

  Map<String, String> of(List<Activity> activities) {
    return accounts.names(activities.stream()
        .flatMap(one -> one.requests().stream())
        .map(Activity.DataRequest::noted)
        .filter(Objects::nonNull)
        .map(Activity.Noted::by)
        .collect(Collectors.toSet()));
  }
}
