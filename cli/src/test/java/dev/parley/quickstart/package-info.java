/// Stories about the quick start.
@NullMarked
package dev.parley.quickstart;

import org.jspecify.annotations.NullMarked;
