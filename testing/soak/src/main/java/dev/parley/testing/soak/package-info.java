/// The soak: the whole system under traffic and faults that a seed schedules, judged at the end.
@NullMarked
package dev.parley.testing.soak;

import org.jspecify.annotations.NullMarked;
