package id.petadaya.preview;

import id.petadaya.preview.PreviewPages.Preview;
import java.util.Map;

final class AreaPreviews {

  private AreaPreviews() {}

  static void addTo(Map<String, Preview> previews) {}
}
