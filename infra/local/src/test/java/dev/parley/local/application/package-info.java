/// Stories about stages.
@NullMarked
package dev.parley.local.application;

import org.jspecify.annotations.NullMarked;
