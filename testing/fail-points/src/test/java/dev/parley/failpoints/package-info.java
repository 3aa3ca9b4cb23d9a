@NullMarked
package dev.parley.failpoints;

import org.jspecify.annotations.NullMarked;
