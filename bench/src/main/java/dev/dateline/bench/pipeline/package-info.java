/**
 * The whole pipeline measured as a process of its own, from files to files, beside what the same
 * brokers, clients and serialisation do without the work in between.
 */
@NullMarked
package dev.dateline.bench.pipeline;

import org.jspecify.annotations.NullMarked;
