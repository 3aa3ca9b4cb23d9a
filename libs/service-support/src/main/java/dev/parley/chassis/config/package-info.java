/// The wiring that every service imports.
@NullMarked
package dev.parley.chassis.config;

import org.jspecify.annotations.NullMarked;
