/** A real Kafka broker inside the process: KRaft, one node, loopback only, with data that stays. */
@NullMarked
package dev.dateline.cli.broker;

import org.jspecify.annotations.NullMarked;
