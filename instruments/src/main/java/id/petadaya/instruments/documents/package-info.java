/**
 * Papers as offices write them: a document is a YAML file with its blocks in order and its fields by
 * name, filled into a {@link id.petadaya.instruments.documents.Paper} that a writer can turn into any
 * format. Decides which laws stood on a day; decides nothing about what a document says.
 *
 * <p>Way in: {@link id.petadaya.instruments.documents.Documents}.
 */
@NullMarked
package id.petadaya.instruments.documents;

import org.jspecify.annotations.NullMarked;
