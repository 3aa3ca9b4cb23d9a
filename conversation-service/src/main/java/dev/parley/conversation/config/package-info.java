/// Settings and bean definitions of the service.
@NullMarked
package dev.parley.conversation.config;

import org.jspecify.annotations.NullMarked;
