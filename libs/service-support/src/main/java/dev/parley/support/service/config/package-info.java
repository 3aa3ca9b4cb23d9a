/// The wiring that every service imports.
@NullMarked
package dev.parley.support.service.config;

import org.jspecify.annotations.NullMarked;
