/** Papers to take along, made when asked for. */
@NullMarked
package id.petadaya.report.web;

import org.jspecify.annotations.NullMarked;
