/**
 * Reads XLSForm workbooks (.xlsx, .xls, .csv) and writes the XForms that phones read. Decides which
 * words of XLSForm are understood, what is wrong with a form and where, and how each question is told
 * to ODK Collect. Decides nothing about which forms an office uses or where answers are kept.
 *
 * <p>A wrong form is never half taken: it has faults, each with sheet, row, value and advice, and no
 * XForm. The way in is {@link id.petadaya.intake.form.XlsForms}.
 */
@NullMarked
package id.petadaya.intake.form;

import org.jspecify.annotations.NullMarked;
