package id.petadaya.files;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The shelf that the settings name: a store that speaks S3 where {@code petadaya.files.s3.bucket} gives
 * its address ({@code https://store.example/petadaya}), else the data folder.
 */
@Configuration(proxyBeanMethods = false)
class Shelves {

  @Bean
  Shelf shelf(Environment settings, Disk disk, Clock clock) {
    String bucket = settings.getProperty("petadaya.files.s3.bucket", "");
    if (bucket.isBlank()) {
      return new FolderShelf(
          Path.of(settings.getRequiredProperty("petadaya.data")).resolve("files"), disk);
    }
    return new S3Shelf(
        Elsewhere.overTls(bucket),
        new SignedRequest.Credentials(
            settings.getRequiredProperty("petadaya.files.s3.access-key"),
            settings.getRequiredProperty("petadaya.files.s3.secret-key"),
            settings.getProperty("petadaya.files.s3.region", "us-east-1")),
        clock);
  }
}
