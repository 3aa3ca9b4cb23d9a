/// Compatibility tests against the released schemas.
@NullMarked
package dev.parley.schemas;

import org.jspecify.annotations.NullMarked;
