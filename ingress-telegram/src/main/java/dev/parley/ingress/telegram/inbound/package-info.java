/// The door in: polling Telegram, and reading its updates.
@NullMarked
package dev.parley.ingress.telegram.inbound;

import org.jspecify.annotations.NullMarked;
