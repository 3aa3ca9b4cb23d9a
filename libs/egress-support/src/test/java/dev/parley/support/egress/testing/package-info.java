/// Fakes of this library's interfaces, for its own tests and for those of the egress services.
@NullMarked
package dev.parley.support.egress.testing;

import org.jspecify.annotations.NullMarked;
