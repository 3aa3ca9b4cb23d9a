/// Stories about what a person may set.
@NullMarked
package dev.parley.cli.settings;

import org.jspecify.annotations.NullMarked;
