/**
 * Forms in workbooks: reads XLSForm (.xlsx, .xls, .ods, .csv). Decides how the sheets of a file become
 * the rows of a form; what the rows mean is decided in {@code instruments.forms}.
 *
 * <p>The way in is {@link id.petadaya.intake.form.XlsForms}.
 */
@NullMarked
package id.petadaya.intake.form;

import org.jspecify.annotations.NullMarked;
