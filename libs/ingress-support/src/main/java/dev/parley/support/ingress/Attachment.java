package dev.parley.support.ingress;

import org.jspecify.annotations.Nullable;

/// A file sent with a message, identified by its platform id.
///
/// URLs expire or contain tokens, so they are resolved when needed.
///
/// @param id the platform's id of the file
/// @param name the file name, if it has one
/// @param mediaType such as `image/png`, if the platform provides it
/// @param bytes the size, if the platform provides it
public record Attachment(
        String id, @Nullable String name, @Nullable String mediaType, @Nullable Long bytes) {}
