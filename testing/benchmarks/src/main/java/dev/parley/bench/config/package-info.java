/// The clocks of the benches.
@NullMarked
package dev.parley.bench.config;

import org.jspecify.annotations.NullMarked;
