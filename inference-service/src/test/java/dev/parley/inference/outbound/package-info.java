/// Tests of the client of the models' API.
@NullMarked
package dev.parley.inference.outbound;

import org.jspecify.annotations.NullMarked;
