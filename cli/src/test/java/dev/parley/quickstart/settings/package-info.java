/// Stories about what a person may set.
@NullMarked
package dev.parley.quickstart.settings;

import org.jspecify.annotations.NullMarked;
