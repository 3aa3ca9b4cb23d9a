/// A rolling upgrade and its way back under load: the services of two commits run side by side,
/// stage by stage, while people write, and the simulator's journal shows what they saw.
@NullMarked
package dev.parley.testing.upgrade;

import org.jspecify.annotations.NullMarked;
