package id.petadaya.access.web;

import id.petadaya.access.AccountChange;
import id.petadaya.access.AppUsers;
import id.petadaya.access.ChangeAccount;
import id.petadaya.access.EndSessions;
import id.petadaya.access.Grant;
import id.petadaya.access.OpenAccount;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.intake.register.Register;
import id.petadaya.kernel.Indonesian;
import id.petadaya.kernel.Refused;
import id.petadaya.kernel.Trouble;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the pages about accounts. */
@Component
class PeoplePages {

  private final OpenAccount openAccount;
  private final ChangeAccount changeAccount;
  private final AppUsers appUsers;
  private final EndSessions endSessions;
  private final Register register = Register.national();

  PeoplePages(
      OpenAccount openAccount,
      ChangeAccount changeAccount,
      AppUsers appUsers,
      EndSessions endSessions) {
    this.openAccount = openAccount;
    this.changeAccount = changeAccount;
    this.appUsers = appUsers;
    this.endSessions = endSessions;
  }

  PeoplePage page(
      Viewer viewer,
      String displayName,
      String username,
      String area,
      @Nullable PhoneSetUp phone,
      @Nullable Trouble trouble) {
    if (!changeAccount.mayLook(viewer)) {
      throw new Refused(ChangeAccount.NOT_YOURS);
    }
    boolean manages = viewer.is(Role.ADMINISTRATOR);
    List<AccountChange> waiting = changeAccount.waiting(viewer);
    Set<UUID> open = waiting.stream().map(AccountChange::account).collect(Collectors.toSet());
    return new PeoplePage(
        manages,
        manages
            ? openAccount.people(viewer).stream().map(one -> person(one, open)).toList()
            : List.of(),
        waiting.stream().map(one -> waiting(viewer, one)).toList(),
        manages
            ? appUsers.list(viewer).stream()
                .map(one -> new PeoplePage.Phone(
                    one.id().toString(), one.displayName(), register.displayName(one.area())))
                .toList()
            : List.of(),
        roles(Set.of()),
        area,
        OpenAccount.LEAST_LENGTH,
        displayName,
        username,
        phone,
        trouble);
  }

  PersonPage page(
      Viewer viewer, UUID account, PeoplePage.@Nullable Once once, @Nullable Trouble trouble) {
    OpenAccount.Person one = openAccount.people(viewer).stream()
        .filter(person -> person.id().equals(account))
        .findFirst()
        .orElseThrow(() -> new Refused(ChangeAccount.UNKNOWN));
    return new PersonPage(
        one.id().toString(),
        one.displayName(),
        one.username(),
        register.displayName(one.home()),
        one.id().equals(viewer.id()),
        one.disabled(),
        changeAccount.waiting(viewer).stream()
            .anyMatch(change -> change.account().equals(account)),
        one.secondFactor(),
        endSessions.of(viewer, account).stream().map(MyAccountPage.Place::of).toList(),
        one.grants().stream().map(this::said).sorted().toList(),
        roles(one.grants().stream()
            .filter(grant -> grant.area().equals(one.home()))
            .map(Grant::role)
            .collect(Collectors.toSet())),
        one.home().value(),
        once,
        trouble);
  }

  private PeoplePage.Person person(OpenAccount.Person one, Set<UUID> open) {
    String state =
        open.contains(one.id()) ? "Menunggu persetujuan" : one.disabled() ? "Ditutup" : "Aktif";
    String roles = one.grants().stream()
        .map(Grant::role)
        .distinct()
        .sorted()
        .map(Role::label)
        .collect(Collectors.joining(", "));
    return new PeoplePage.Person(
        one.id().toString(),
        one.displayName(),
        one.username(),
        roles.isEmpty() ? "–" : roles,
        register.displayName(one.home()),
        state);
  }

  private PeoplePage.Waiting waiting(Viewer viewer, AccountChange one) {
    return new PeoplePage.Waiting(
        one.id().toString(),
        one.kind().label(),
        one.accountName(),
        said(one.grants()),
        one.reason(),
        one.askedByName(),
        Indonesian.time(one.askedAt()),
        changeAccount.mayDecide(viewer, one));
  }

  private String said(Collection<Grant> grants) {
    return grants.stream().map(this::said).sorted().collect(Collectors.joining("; "));
  }

  private String said(Grant grant) {
    return grant.role().label() + ", " + register.displayName(grant.area());
  }

  private static List<PeoplePage.RoleChoice> roles(Set<Role> chosen) {
    return Arrays.stream(Role.values())
        .map(one -> new PeoplePage.RoleChoice(one.key(), one.label(), chosen.contains(one)))
        .toList();
  }
}
