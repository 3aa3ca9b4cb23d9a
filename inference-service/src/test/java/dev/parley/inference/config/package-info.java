/// Tests of the settings.
@NullMarked
package dev.parley.inference.config;

import org.jspecify.annotations.NullMarked;
