/**
 * Whom a survey asks in each desa or kelurahan: groups of respondents, their number, their form, and how
 * many answers are enough. Decides when the answers of a village are enough; not who may open a survey.
 */
@NullMarked
package id.petadaya.instruments.surveys;

import org.jspecify.annotations.NullMarked;
