/// Operations of Discord's REST API: one record each, which knows its route, its body and how to
/// parse the response.
@NullMarked
package dev.parley.discord.operation;

import org.jspecify.annotations.NullMarked;
