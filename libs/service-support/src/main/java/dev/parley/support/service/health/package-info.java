/// Health of a service and its dependencies, for `GET /health` and the readiness probe.
@NullMarked
package dev.parley.support.service.health;

import org.jspecify.annotations.NullMarked;
