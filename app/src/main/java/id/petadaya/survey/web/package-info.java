/** Pages of surveys: those of people who are asked, and those of the office. */
@NullMarked
package id.petadaya.survey.web;

import org.jspecify.annotations.NullMarked;
