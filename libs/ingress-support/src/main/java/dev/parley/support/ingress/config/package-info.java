/// The configuration that every ingress service imports.
@NullMarked
package dev.parley.support.ingress.config;

import org.jspecify.annotations.NullMarked;
