/// Consumers of inference requests and cancellations.
@NullMarked
package dev.parley.inference.inbound;

import org.jspecify.annotations.NullMarked;
