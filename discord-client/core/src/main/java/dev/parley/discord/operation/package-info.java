/// What can be done on Discord: one record per operation, which knows its route, its body and how
/// to read the answer.
@NullMarked
package dev.parley.discord.operation;

import org.jspecify.annotations.NullMarked;
