/// What Avro must know about our events.
@NullMarked
package dev.parley.schemas;

import org.jspecify.annotations.NullMarked;
