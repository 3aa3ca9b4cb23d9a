/// Verification of a run from the simulator's journal alone: the users' messages and the bot's
/// visible messages.
@NullMarked
package dev.parley.testing.journal;

import org.jspecify.annotations.NullMarked;
