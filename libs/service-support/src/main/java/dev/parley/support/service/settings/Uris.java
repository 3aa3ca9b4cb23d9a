package dev.parley.support.service.settings;

import org.jspecify.annotations.Nullable;

import java.net.URI;

/// Normal form of addresses in settings.
public final class Uris {

    private Uris() {}

    /// The address without slashes at its end.
    ///
    /// @param uri null while a fault of the same record is being reported
    @SuppressWarnings("NullAway") // null comes in only where null goes out
    public static URI withoutTrailingSlash(@Nullable URI uri) {
        return uri == null ? null : URI.create(uri.toString().replaceAll("/+$", ""));
    }
}
