/// People who write all the time: questions, long answers, commands.
@NullMarked
package dev.parley.testing.upgrade.traffic;

import org.jspecify.annotations.NullMarked;
