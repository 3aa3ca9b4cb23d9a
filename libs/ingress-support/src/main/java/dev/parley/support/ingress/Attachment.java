package dev.parley.support.ingress;

import org.jspecify.annotations.Nullable;

/// A file by its platform id; addresses expire or carry tokens, so they are asked for when needed.
///
/// @param id the platform's id of the file
/// @param name its name, where it has one
/// @param mediaType such as `image/png`, where the platform tells
/// @param bytes its size, where the platform tells
public record Attachment(
        String id, @Nullable String name, @Nullable String mediaType, @Nullable Long bytes) {}
