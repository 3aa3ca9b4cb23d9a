/// Stories about the servers and their processes.
@NullMarked
package dev.parley.localstack;

import org.jspecify.annotations.NullMarked;
