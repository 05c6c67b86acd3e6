/**
 * The one public face of the module, {@link dev.dateline.extract.Extractor}, and the records of
 * what it finds. Text and a publication date in, annotations out: no Kafka, no JSON, no input or
 * output.
 */
@NullMarked
package dev.dateline.extract;

import org.jspecify.annotations.NullMarked;
