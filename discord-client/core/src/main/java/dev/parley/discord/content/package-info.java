/// Content of messages, each part checked against Discord's limits when it is created.
@NullMarked
package dev.parley.discord.content;

import org.jspecify.annotations.NullMarked;
