/// The table of contents: the settings, and what is wired to what.
@NullMarked
package dev.parley.inference.config;

import org.jspecify.annotations.NullMarked;
