/**
 * People, organisations, places, nationalities, named events and agreements; the second room of
 * extraction.
 */
@NullMarked
package dev.dateline.extract.entity;

import org.jspecify.annotations.NullMarked;
