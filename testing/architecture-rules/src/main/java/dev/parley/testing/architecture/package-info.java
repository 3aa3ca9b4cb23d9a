/// Architecture rules as tests that every module inherits: packages, null safety, time, formatting.
@NullMarked
package dev.parley.testing.architecture;

import org.jspecify.annotations.NullMarked;
