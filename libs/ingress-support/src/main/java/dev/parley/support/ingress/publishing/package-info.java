/// Ordered, retried publishing of chat events to `chat-inbound`.
@NullMarked
package dev.parley.support.ingress.publishing;

import org.jspecify.annotations.NullMarked;
