/// Stories about the shared test servers.
@NullMarked
package dev.parley.localstack.testing;

import org.jspecify.annotations.NullMarked;
