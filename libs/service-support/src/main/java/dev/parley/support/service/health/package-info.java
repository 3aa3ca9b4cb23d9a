/// Health: what a service needs, whether it is there, told at `GET /health` and to the readiness
/// probe.
@NullMarked
package dev.parley.support.service.health;

import org.jspecify.annotations.NullMarked;
