/// What is looked at before anything starts, and how each thing found is cured.
@NullMarked
package dev.parley.cli.check;

import org.jspecify.annotations.NullMarked;
