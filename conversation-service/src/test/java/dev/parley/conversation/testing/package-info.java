/// Those around the service, on the real broker.
@NullMarked
package dev.parley.conversation.testing;

import org.jspecify.annotations.NullMarked;
