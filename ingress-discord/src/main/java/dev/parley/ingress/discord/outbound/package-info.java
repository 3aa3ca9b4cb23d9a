/// The few calls that the service makes to Discord: acknowledging commands and buttons.
@NullMarked
package dev.parley.ingress.discord.outbound;

import org.jspecify.annotations.NullMarked;
