package dev.parley.failpoints;

import java.util.Locale;

/// Names of constants outside of the code: lower case, with dashes.
final class Keys {

    private Keys() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
