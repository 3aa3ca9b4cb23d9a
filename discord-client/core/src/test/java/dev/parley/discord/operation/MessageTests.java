package dev.parley.discord.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.discord.content.Attachment;
import dev.parley.discord.content.MessageContent;
import dev.parley.discord.model.Snowflake;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// Tests which messages look like some content.
class MessageTests {

    private static final Snowflake ID = new Snowflake(1);

    @ParameterizedTest
    @CsvSource({
        "a.txt, a.txt, 2, true",
        "a.txt, b.txt, 2, false",
        "a.txt, a.txt, 3, false",
        "my file.txt, my_file.txt, 2, true",
    })
    void distinguishesFilesByWhatDiscordKeeps(
            String sent, String shown, long size, boolean isAlike) {
        var content = MessageContent.of("see").with(Attachment.of(sent, "text/plain", new byte[2]));
        var files = List.of(new AttachedFile(ID, shown, size));
        var message = new Message(ID, ID, ID, "see", null, null, files, List.of());

        assertThat(message.hasContent(content)).isEqualTo(isAlike);
    }
}
