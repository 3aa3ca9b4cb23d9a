/// The project directory, and the build results in it.
@NullMarked
package dev.parley.local.project;

import org.jspecify.annotations.NullMarked;
