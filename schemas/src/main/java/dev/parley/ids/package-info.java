/// Places and derived ids: the same step run again gives the same id, so nothing here is random.
@NullMarked
package dev.parley.ids;

import org.jspecify.annotations.NullMarked;
