/// The rules of the house as tests that every module runs: nulls, time, rooms, formatting.
@NullMarked
package dev.parley.testing.architecture;

import org.jspecify.annotations.NullMarked;
