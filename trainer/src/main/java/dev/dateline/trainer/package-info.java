/**
 * Builds the model of the tagger of names from openly licensed text: labels it with a teacher,
 * trains a conditional random field on the labels, quantises it and writes the file that {@code
 * extract} carries. Runs on one thread; the same input and seed give the same bytes.
 */
@NullMarked
package dev.dateline.trainer;

import org.jspecify.annotations.NullMarked;
