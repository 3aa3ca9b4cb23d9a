package dev.parley.support.egress.text;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/// A text as a place shows it: messages, and a file with the whole text if they do not hold it all.
///
/// @param messages in order; empty if there is nothing to show
/// @param whole the text, if the messages are only its beginning
public record SplitText(List<String> messages, @Nullable String whole) {

    /// Media type of the file.
    public static final String MEDIA_TYPE = "text/markdown";

    /// Message that comes with the file.
    public static final String FILE_NOTE =
            "This is only the beginning. The whole text is in the attached file.";

    public SplitText {
        messages = List.copyOf(messages);
    }

    /// Name of the file; the files of two deliveries have different names, so that a search for an
    /// earlier copy does not take one for the other.
    public static String fileName(UUID delivery) {
        return "whole-text-%.8s.md".formatted(delivery);
    }

    /// Content of the file.
    ///
    /// @param text the whole text
    public static byte[] fileContent(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
