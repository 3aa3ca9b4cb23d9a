/// The gateway connection, the parsing of its payloads, and the queue that feeds the intake.
@NullMarked
package dev.parley.ingress.discord.inbound;

import org.jspecify.annotations.NullMarked;
