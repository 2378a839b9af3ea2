package id.petadaya.report;

import id.petadaya.access.Office;
import id.petadaya.access.Offices;
import id.petadaya.access.Stationeries;
import id.petadaya.access.Stationery;
import id.petadaya.collect.Activity;
import id.petadaya.collect.Activity.Letter;
import id.petadaya.instruments.documents.Document;
import id.petadaya.instruments.documents.Documents;
import id.petadaya.instruments.documents.Paper;
import id.petadaya.territory.Areas;
import org.springframework.stereotype.Component;

/**
 * Makes the letters of an activity. Every letter is offered the same fields, whatever its kind; what it
 * says with them stands in its file of {@code instruments/documents}. Same letter, same bytes.
 */
@Component
public class LetterPapers {

  private final Offices offices;
  private final Stationeries stationeries;
  private final Areas areas;

  LetterPapers(Offices offices, Stationeries stationeries, Areas areas) {
    this.offices = offices;
    this.stationeries = stationeries;
    this.areas = areas;
  }

  public byte[] docx(Activity activity, Letter letter) {
    return DocxWriter.write(paper(activity, letter));
  }

  /** A tagged PDF that says the same as the DOCX. */
  public byte[] pdf(Activity activity, Letter letter) {
    return PdfWriter.write(paper(activity, letter));
  }

  private Paper paper(Activity activity, Letter letter) {
    Stationery stationery = stationeries.get();
    Document document = Documents.shipped().get(letter.kind());
    String office = offices.find().map(Office::name).orElse("");
    return document
        .layout()
        .fill(new LetterData(
                activity,
                letter,
                document,
                stationery,
                Emblems.picture(stationeries.emblem()),
                office,
                areas.displayName(activity.area()))
            .data());
  }
}
