/// Settings and wiring.
@NullMarked
package dev.parley.egress.telegram.config;

import org.jspecify.annotations.NullMarked;
