/**
 * Field forms in the words of XLSForm: the one model of a form, whether it was written as YAML or as a
 * workbook. Decides which words are understood, what is wrong with a form and where, which answers it
 * accepts, what figures come of them, how it is told to phones (an XForm) and written as sheets again.
 * Decides nothing about who fills it in or where submissions are kept.
 *
 * <p>A wrong form is never half taken: it has faults, each with sheet, row, value and advice. The way in
 * is {@link id.petadaya.instruments.forms.Forms}.
 */
@NullMarked
package id.petadaya.instruments.forms;

import org.jspecify.annotations.NullMarked;
