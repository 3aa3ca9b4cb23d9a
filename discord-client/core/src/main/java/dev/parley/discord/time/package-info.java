/// Time: the client's clock and its back-off.
@NullMarked
package dev.parley.discord.time;

import org.jspecify.annotations.NullMarked;
