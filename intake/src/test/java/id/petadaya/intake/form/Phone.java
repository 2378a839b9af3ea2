package id.petadaya.intake.form;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.reference.Reference;
import org.javarosa.core.reference.ReferenceFactory;
import org.javarosa.core.reference.ReferenceManager;
import org.javarosa.core.reference.ResourceReferenceFactory;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;

/** The engine inside ODK Collect, with the files that travel with a form held in memory. */
final class Phone {

  private Phone() {}

  /** What the phone makes of an XForm; throws what it would refuse with. */
  static FormDef parse(String xform, Map<String, String> media) throws Exception {
    new XFormsModule().registerModule();
    ReferenceManager references = ReferenceManager.instance();
    references.reset();
    references.addReferenceFactory(new Media(media));
    references.addReferenceFactory(new ResourceReferenceFactory());
    return new XFormParser(new InputStreamReader(
            new ByteArrayInputStream(xform.getBytes(StandardCharsets.UTF_8)),
            StandardCharsets.UTF_8))
        .parse();
  }

  static FormInstance open(FormDef form) {
    form.initialize(true, new org.javarosa.core.model.instance.InstanceInitializationFactory());
    return form.getMainInstance();
  }

  private record Media(Map<String, String> files) implements ReferenceFactory {
    @Override
    public Reference derive(String uri) {
      String name = uri.substring(uri.lastIndexOf('/') + 1);
      return new InMemory(uri, files.getOrDefault(name, "name,label\na,A\n"));
    }

    @Override
    public Reference derive(String uri, String context) {
      return derive(uri);
    }

    @Override
    public boolean derives(String uri) {
      return uri.startsWith("jr://file")
          || uri.startsWith("jr://images")
          || uri.startsWith("jr://audio");
    }
  }

  private record InMemory(String uri, String text) implements Reference {
    @Override
    public boolean doesBinaryExist() {
      return true;
    }

    @Override
    public InputStream getStream() {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String getURI() {
      return uri;
    }

    @Override
    public String getLocalURI() {
      try {
        var file = java.nio.file.Files.createTempFile(
            "petadaya-form-", uri.substring(uri.lastIndexOf('.')));
        file.toFile().deleteOnExit();
        java.nio.file.Files.writeString(file, text, StandardCharsets.UTF_8);
        return file.toString();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
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
