/// The wiring that both egress services import.
@NullMarked
package dev.parley.delivery.config;

import org.jspecify.annotations.NullMarked;
