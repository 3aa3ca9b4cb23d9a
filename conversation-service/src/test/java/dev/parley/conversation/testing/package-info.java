/// Fixtures for the tests of the service.
@NullMarked
package dev.parley.conversation.testing;

import org.jspecify.annotations.NullMarked;
