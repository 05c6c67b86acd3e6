/**
 * Harm: the pipeline as separate processes on real brokers, which are killed, paused, starved of
 * disk or given a wrong clock while articles flow; afterwards every guarantee is looked at. Each
 * test prints the seed of its random choices; {@code -Ddateline.seed=N} makes them again.
 */
@NullMarked
package dev.dateline.it.harm;

import org.jspecify.annotations.NullMarked;
