package id.petadaya.preview;

import id.petadaya.preview.PreviewPages.Preview;
import java.util.Map;

final class CollectPreviews {

  private CollectPreviews() {}

  static void addTo(Map<String, Preview> previews) {}
}
