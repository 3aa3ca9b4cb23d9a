/// The back-off between attempts, one for all services; plain Java, so that decisions may use it.
@NullMarked
package dev.parley.support.retry;

import org.jspecify.annotations.NullMarked;
