/// What messages are made of, each checked against Discord's bounds when it is made.
@NullMarked
package dev.parley.discord.content;

import org.jspecify.annotations.NullMarked;
