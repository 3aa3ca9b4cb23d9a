/// Discord and Telegram as far as egress calls them.
@NullMarked
package dev.parley.simulation.egress.platform;

import org.jspecify.annotations.NullMarked;
