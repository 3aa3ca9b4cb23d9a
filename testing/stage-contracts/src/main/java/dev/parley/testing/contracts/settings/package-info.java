/// The settings of a service, read as its start reads them.
@NullMarked
package dev.parley.testing.contracts.settings;

import org.jspecify.annotations.NullMarked;
