/// The judgement over a run, from nothing but the simulator's journal: what people wrote, and what
/// the bot let them see.
@NullMarked
package dev.parley.e2e.verify;

import org.jspecify.annotations.NullMarked;
