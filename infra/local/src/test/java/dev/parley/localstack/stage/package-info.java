/// Stories about stages.
@NullMarked
package dev.parley.localstack.stage;

import org.jspecify.annotations.NullMarked;
