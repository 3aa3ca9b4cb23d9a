/// The few calls that the service makes to Telegram besides polling.
@NullMarked
package dev.parley.ingress.telegram.outbound;

import org.jspecify.annotations.NullMarked;
