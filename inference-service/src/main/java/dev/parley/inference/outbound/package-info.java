/// The doors out: the models' API and the topic of results.
@NullMarked
package dev.parley.inference.outbound;

import org.jspecify.annotations.NullMarked;
