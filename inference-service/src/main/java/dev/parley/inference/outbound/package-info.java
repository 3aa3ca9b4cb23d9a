/// Client of the models' API and publisher of results.
@NullMarked
package dev.parley.inference.outbound;

import org.jspecify.annotations.NullMarked;
