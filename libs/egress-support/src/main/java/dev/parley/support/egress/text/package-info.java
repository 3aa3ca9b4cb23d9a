/// Splitting of long texts into message parts, and the neutralising of mentions.
@NullMarked
package dev.parley.support.egress.text;

import org.jspecify.annotations.NullMarked;
