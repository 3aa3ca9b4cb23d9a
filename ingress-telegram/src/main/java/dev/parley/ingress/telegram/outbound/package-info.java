/// The service's calls to Telegram besides polling.
@NullMarked
package dev.parley.ingress.telegram.outbound;

import org.jspecify.annotations.NullMarked;
