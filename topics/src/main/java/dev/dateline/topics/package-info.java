/**
 * What travels between the stages: the records and their JSON, the serdes, the one catalogue of
 * topics, and the headers of results and dead letters. It knows no stage of the pipeline.
 */
@NullMarked
package dev.dateline.topics;

import org.jspecify.annotations.NullMarked;
