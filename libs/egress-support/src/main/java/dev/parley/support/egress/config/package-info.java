/// Configuration that both egress services import.
@NullMarked
package dev.parley.support.egress.config;

import org.jspecify.annotations.NullMarked;
