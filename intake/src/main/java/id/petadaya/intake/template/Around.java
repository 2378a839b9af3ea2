package id.petadaya.intake.template;

import id.petadaya.analysis.area.AreaCode;
import id.petadaya.analysis.area.AreaNames;
import java.util.Map;

/**
 * What a sheet says about all its rows.
 *
 * @param areaName how the office's area is called, such as "Kota Kupang"; empty when not known
 * @param year the one year that the titles name; 0 when none or several
 * @param pivot latest year that a two-digit year may mean
 * @param accepted per field the words a person has explained, in small letters, with their value
 */
record Around(
    AreaNames names,
    AreaCode within,
    String areaName,
    int year,
    int pivot,
    Map<String, Map<String, String>> accepted) {}
