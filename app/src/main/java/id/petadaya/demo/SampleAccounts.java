package id.petadaya.demo;

import id.petadaya.access.OpenAccount;
import id.petadaya.access.Role;
import id.petadaya.access.Viewer;
import id.petadaya.samples.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A made-up person for each role, with a random password in a file that only its owner can read. */
@Component
class SampleAccounts {

  private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 16;

  private final OpenAccount openAccount;
  private final Path file;
  private final JsonMapper json;
  private final SecureRandom random = new SecureRandom();

  SampleAccounts(OpenAccount openAccount, @Value("${petadaya.data}") Path data, JsonMapper json) {
    this.openAccount = openAccount;
    this.file = data.resolve("accounts.json");
    this.json = json;
  }

  /** An entry of {@code accounts.json}: {@code name} is what the sign-in form calls username. */
  record Entry(String name, String password, List<String> roles, String area, String person) {}

  /** Those who were let in, and their passwords by username. */
  record Opened(List<Viewer> people, Map<String, String> passwords) {}

  Opened open(List<Account> accounts) throws IOException {
    List<Viewer> opened = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    for (Account one : accounts) {
      String password = password();
      opened.add(openAccount.open(
          "demo", one.username(), one.name(), password, Set.of(Role.of(one.role())), one.area()));
      entries.add(
          new Entry(one.username(), password, List.of(one.role()), one.area().value(), one.name()));
    }
    write(entries);
    return new Opened(
        opened, entries.stream().collect(Collectors.toMap(Entry::name, Entry::password)));
  }

  Path file() {
    return file;
  }

  private void write(List<Entry> entries) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    String text = json.rebuild()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValueAsString(entries);
    Files.writeString(file, text, StandardOpenOption.WRITE);
  }

  private String password() {
    var password = new StringBuilder();
    for (int at = 0; at < LENGTH; at++) {
      password
          .append(at > 0 && at % 4 == 0 ? "-" : "")
          .append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return password.toString();
  }
}
