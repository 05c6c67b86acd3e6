/** What the console's API answers, as records; {@code openapi.json} describes them. */
@NullMarked
package dev.dateline.console.api;

import org.jspecify.annotations.NullMarked;
