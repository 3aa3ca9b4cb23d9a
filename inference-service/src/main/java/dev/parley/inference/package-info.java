/// Requests for a model's answer arrive on `inference-requests`, a thousand of them in flight. The
/// service decides which models are called, how often and for how long, and gives every turn
/// exactly one result. The result leaves on `inference-results`: completed, declined by the
/// provider, or failed with a reason.
@NullMarked
package dev.parley.inference;

import org.jspecify.annotations.NullMarked;
