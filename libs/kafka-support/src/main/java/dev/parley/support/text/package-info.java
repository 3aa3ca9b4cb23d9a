/// Measuring and cutting of texts by their encoded bytes.
@NullMarked
package dev.parley.support.text;

import org.jspecify.annotations.NullMarked;
