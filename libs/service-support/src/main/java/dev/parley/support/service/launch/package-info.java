/// The start of a service: its environment, the check of its settings, Spring Boot.
@NullMarked
package dev.parley.support.service.launch;

import org.jspecify.annotations.NullMarked;
