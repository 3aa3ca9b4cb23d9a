/// Stories about child processes.
@NullMarked
package dev.parley.localstack.process;

import org.jspecify.annotations.NullMarked;
