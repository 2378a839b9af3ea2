package id.petadaya.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** A bucket of a store that speaks S3; best one that keeps every version. */
record ElsewhereBucket(S3Shelf bucket) implements Elsewhere {

  @Override
  public void put(String name, byte[] text) throws IOException {
    bucket.put(text, name);
  }

  @Override
  public List<byte[]> read(String beginning) throws IOException {
    List<byte[]> texts = new ArrayList<>();
    for (String name : bucket.names(beginning)) {
      try (InputStream in = bucket.open(name)) {
        texts.add(in.readAllBytes());
      }
    }
    return texts;
  }

  @Override
  public String title() {
    return bucket.address();
  }
}
