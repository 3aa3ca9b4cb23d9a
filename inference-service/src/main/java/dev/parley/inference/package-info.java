/// Turns that wait for a model's answer arrive from `inference-requests`, a thousand at a time. How
/// often, how long and which models are called is decided here, and that each turn gets one result.
/// That result departs to `inference-results`: completed, declined by the provider, or failed with
/// a reason.
@NullMarked
package dev.parley.inference;

import org.jspecify.annotations.NullMarked;
