/// Long polling of the Bot API, the parsing of its updates, and their hand-over to the intake.
@NullMarked
package dev.parley.ingress.telegram.inbound;

import org.jspecify.annotations.NullMarked;
