/**
 * The trained tagger of names: features of words in their context, a table of weights, the best
 * sequence of labels. Also what the trainer shares with it; it knows neither gazetteer nor text
 * beyond what it is given.
 */
@NullMarked
package dev.dateline.extract.entity.tagger;

import org.jspecify.annotations.NullMarked;
