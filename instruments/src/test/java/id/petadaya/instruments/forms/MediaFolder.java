package id.petadaya.instruments.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.javarosa.core.reference.Reference;
import org.javarosa.core.reference.ReferenceFactory;

/** Answers {@code jr://file-csv/…} from a folder, as a phone does. */
record MediaFolder(Path folder) implements ReferenceFactory {

  @Override
  public Reference derive(String uri) {
    return new File(uri, folder.resolve(uri.substring(uri.lastIndexOf('/') + 1)));
  }

  @Override
  public Reference derive(String uri, String context) {
    return derive(uri);
  }

  @Override
  public boolean derives(String uri) {
    return uri.startsWith("jr://file-csv/") || uri.startsWith("jr://file/");
  }

  private record File(String uri, Path path) implements Reference {

    @Override
    public boolean doesBinaryExist() {
      return Files.exists(path);
    }

    @Override
    public InputStream getStream() throws IOException {
      return Files.newInputStream(path);
    }

    @Override
    public String getURI() {
      return uri;
    }

    @Override
    public String getLocalURI() {
      return path.toString();
    }

    @Override
    public boolean isReadOnly() {
      return true;
    }

    @Override
    public OutputStream getOutputStream() {
      throw new UnsupportedOperationException();
    }

    @Override
    public void remove() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Reference[] probeAlternativeReferences() {
      return new Reference[0];
    }
  }
}
