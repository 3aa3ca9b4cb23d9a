/// Types that the whole client shares: ids, targets, errors and outcomes.
@NullMarked
package dev.parley.discord.model;

import org.jspecify.annotations.NullMarked;
