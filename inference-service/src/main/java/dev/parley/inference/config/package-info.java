/// Settings and bean definitions of the service.
@NullMarked
package dev.parley.inference.config;

import org.jspecify.annotations.NullMarked;
