package id.petadaya.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Our command line as it runs on an office's laptop: from jars, with the options and the AOT cache
 * of {@code bin/petadaya}. The making is not timed, as it happens once per installation.
 */
final class Installed {

  private static final String MAIN = "id.petadaya.cli.PetadayaCommands";
  private static final Path OPTIONS = Path.of("bin/lib/cli.options");
  private static final String REHEARSAL = "id.petadaya.cli.Rehearsal";

  private final String classPath;
  private final Path cache;

  /** Packs this process's class path and trains the cache. */
  Installed(Path folder) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    this.classPath = pack(folder);
    this.cache = folder.resolve("petadaya.aot");
    Programs.output(command("-XX:AOTCacheOutput=" + cache, REHEARSAL, new Object[0]));
  }

  /** The command line of one call. */
  List<String> command(Object... arguments) {
    return command("-XX:AOTCache=" + cache, MAIN, arguments);
  }

  private List<String> command(String cacheOption, String main, Object[] arguments) {
    List<String> command = new ArrayList<>(
        List.of(Programs.java(), "@" + OPTIONS, cacheOption, "-cp", classPath, main));
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return command;
  }

  private static String pack(Path folder) throws IOException {
    List<String> jars = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(":")) {
      Path path = Path.of(entry);
      jars.add(
          Files.isDirectory(path)
              ? packed(path, folder.resolve(jars.size() + ".jar")).toString()
              : entry);
    }
    return String.join(":", jars);
  }

  /** With entries for folders, as the shipped instruments are listed by them. */
  private static Path packed(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(file -> !file.equals(classes)).toList()) {
        boolean folder = Files.isDirectory(file);
        entries.putNextEntry(new ZipEntry(classes.relativize(file) + (folder ? "/" : "")));
        if (!folder) {
          Files.copy(file, entries);
        }
        entries.closeEntry();
      }
    }
    return jar;
  }
}
