/**
 * What the pipeline promises, as objects that look at the evidence when all is over: what was sent,
 * what stands committed on the topics, and what lies in the archive. They know nothing of the harm
 * that was done in between.
 */
@NullMarked
package dev.dateline.it.guarantee;

import org.jspecify.annotations.NullMarked;
