package dev.parley.testing.soak.traffic;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// A message that edits make longer, version by version.
///
/// @param place where it stands
/// @param number unique in the run
public record GrowingText(String place, int number) {

    /// The id of the command that shows a version.
    ///
    /// @param version its text
    public static UUID commandId(String version) {
        return UUID.nameUUIDFromBytes(version.getBytes(StandardCharsets.UTF_8));
    }

    /// The text of a version, which names both: the judge reads them.
    String version(int version) {
        return "grow " + number + " v" + version;
    }

    String send() {
        return """
        {"SendMessage": {"content": {"text": "%s"}}}\
        """
                .formatted(version(0));
    }

    String edit(String messageId, int version) {
        return """
        {"EditMessage": {"messageId": "%s", "content": {"text": "%s"}}}\
        """
                .formatted(messageId, version(version));
    }
}
