/// The decision: how each command is carried out on Discord, and when a message may be sent again.
@NullMarked
package dev.parley.egress.discord.delivery;

import org.jspecify.annotations.NullMarked;
