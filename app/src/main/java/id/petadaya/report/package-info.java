/**
 * Decides how a judged area becomes paper. A {@link id.petadaya.report.MappingReport} holds frozen
 * data; a layout (a YAML file of {@code instruments/documents}) says in which words and order it is
 * printed; both become a {@link id.petadaya.report.Paper} of blocks, which one writer turns into
 * DOCX and another into PDF. Same data, same bytes: dates and ids come from the data, never from
 * the clock.
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "access", "territory", "collect", "registry", "assess"})
@NullMarked
package id.petadaya.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
