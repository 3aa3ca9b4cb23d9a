/// Settings and wiring.
@NullMarked
package dev.parley.ingress.telegram.config;

import org.jspecify.annotations.NullMarked;
