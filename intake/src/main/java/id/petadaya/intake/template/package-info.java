/**
 * Reads the tables of agencies by {@link id.petadaya.instruments.imports.Template templates}: finds the
 * sheet, the headings and the columns, reads the words, numbers, dates and names that people write,
 * skips what is no row and says why, checks totals. Decides what a cell means; never guesses in
 * silence: what cannot be read becomes unknown and a complaint with place and advice.
 *
 * <p>Way in: {@link id.petadaya.intake.template.TemplateReading}. Everything is a pure function of
 * file, template and context.
 */
@NullMarked
package id.petadaya.intake.template;

import org.jspecify.annotations.NullMarked;
