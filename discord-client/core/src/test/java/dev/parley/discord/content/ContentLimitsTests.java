package dev.parley.discord.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.parley.discord.model.ChannelTarget;
import dev.parley.discord.model.DiscordError.Invalid;
import dev.parley.discord.model.DiscordException;
import dev.parley.discord.model.Snowflake;
import dev.parley.discord.model.WebhookTarget;
import dev.parley.discord.operation.CreateThread;
import dev.parley.discord.operation.EditMessage;
import dev.parley.discord.operation.ExecuteWebhook;
import dev.parley.discord.operation.InteractionHandle;
import dev.parley.discord.operation.ListMessages;
import dev.parley.discord.operation.Nonce;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/// Tests each of Discord's limits on content and names: the limit itself is accepted, one more is
/// rejected before anything is sent.
class ContentLimitsTests {

    private static final ChannelTarget CHANNEL = ChannelTarget.of(new Snowflake(7));
    private static final MessageContent HELLO = MessageContent.of("hello");

    /// A limit.
    ///
    /// @param field named by the error
    /// @param most the limit
    /// @param made creates content of a given size
    record Limit(String field, int most, IntConsumer made) {

        @Override
        public String toString() {
            return field + " up to " + most;
        }
    }

    static final List<Limit> LIMITS =
            List.of(
                    new Limit("content", 2_000, size -> MessageContent.of(text(size))),
                    new Limit("embeds", 10, size -> MessageContent.of(embeds(size, 1))),
                    new Limit("embeds", 6_000, ContentLimitsTests::embedsOfLength),
                    new Limit("components", 5, size -> rows(size)),
                    new Limit("attachments", 10, size -> files(size, 1)),
                    new Limit("sticker_ids", 3, size -> stickers(size)),
                    new Limit("embed.title", 256, size -> Embed.titled(text(size)).build()),
                    new Limit(
                            "embed.description",
                            4_096,
                            size -> Embed.describedAs(text(size)).build()),
                    new Limit("embed.author", 256, size -> embed().author(text(size)).build()),
                    new Limit("embed.footer", 2_048, size -> embed().footer(text(size)).build()),
                    new Limit("embed.fields", 25, size -> fields(size)),
                    new Limit("embed.field.name", 256, size -> embed().field(text(size), "v")),
                    new Limit("embed.field.value", 1_024, size -> embed().field("n", text(size))),
                    new Limit("embed.color", 0xFFFFFF, size -> embed().color(size).build()),
                    new Limit(
                            "attachment a",
                            10 << 20,
                            size -> Attachment.of("a", "image/png", new byte[size])),
                    new Limit("attachment.description", 1_024, size -> attachment("a", text(size))),
                    new Limit("mentions.users", 100, size -> mentions(ids(size), List.of())),
                    new Limit("mentions.roles", 100, size -> mentions(List.of(), ids(size))),
                    new Limit("row.components", 5, size -> row(size)),
                    new Limit("button.label", 80, size -> Button.of("id", text(size))),
                    new Limit("button.custom_id", 100, size -> Button.of(text(size), "label")),
                    new Limit("button.url", 512, size -> Button.link(text(size), "label")),
                    new Limit("select.custom_id", 100, size -> SelectMenu.of(text(size), option())),
                    new Limit("select.placeholder", 150, size -> placeholder(text(size))),
                    new Limit("select.options", 25, size -> options(size)),
                    new Limit("select.max_values", 3, size -> choosing(0, size, 3)),
                    new Limit("select.min_values", 2, size -> choosing(size, 2, 3)),
                    new Limit("select.option.label", 100, size -> option(text(size), "v", "d")),
                    new Limit("select.option.value", 100, size -> option("l", text(size), "d")),
                    new Limit(
                            "select.option.description", 100, size -> option("l", "v", text(size))),
                    new Limit("username", 80, size -> webhook(text(size))),
                    new Limit("thread.name", 100, size -> CreateThread.in(CHANNEL, text(size))),
                    new Limit("nonce", 25, size -> new Nonce(text(size))),
                    new Limit("limit", 100, size -> list(size)),
                    new Limit("attachments", 10, size -> retaining(ids(size))));

    @ParameterizedTest
    @FieldSource("LIMITS")
    void acceptsTheLimitAndRejectsMore(Limit limit) {
        assertThatCode(() -> limit.made().accept(limit.most())).doesNotThrowAnyException();

        assertThat(refused(() -> limit.made().accept(limit.most() + 1)).field())
                .isEqualTo(limit.field());
    }

    @Test
    void limitsAllFilesOfAMessageTo25Mebibytes() {
        files(5, 5 << 20);

        assertThat(refused(() -> files(6, 5 << 20)).reason())
                .isEqualTo("attachments is 31457280 in all, expected at most 26214400 in all");
    }

    @Test
    void countsAnEmojiAsOneCharacter() {
        assertThatCode(() -> MessageContent.of("😀".repeat(2_000))).doesNotThrowAnyException();

        assertThat(refused(() -> MessageContent.of("😀".repeat(2_001))).reason())
                .isEqualTo("content is 2001 characters, expected at most 2000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Clyde", "my discord", "DISCORD"})
    void rejectsReservedUsernames(String name) {
        assertThat(refused(() -> webhook(name)).reason())
                .isEqualTo(
                        "username is '%s', expected a name without 'clyde' and 'discord'"
                                .formatted(name));
    }

    @Test
    void rejectsAnEmptyMessage() {
        assertThat(refused(() -> MessageContent.of(" ")).field()).isEqualTo("content");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void rejectsBlankNames(String blank) {
        assertThat(refused(() -> webhook(blank)).field()).isEqualTo("username");
        assertThat(refused(() -> CreateThread.in(CHANNEL, blank)).field()).isEqualTo("thread.name");
        assertThat(refused(() -> embed().field(blank, "v")).field()).isEqualTo("embed.field.name");
        assertThat(refused(() -> new Nonce(blank)).field()).isEqualTo("nonce");
        assertThat(refused(() -> new Emoji(blank)).field()).isEqualTo("emoji");
        assertThat(refused(() -> handle(blank)).field()).isEqualTo("interaction.token");
    }

    @Test
    void allowsOnlyOneMenuInARow() {
        var menu = SelectMenu.of("menu", option());

        assertThat(refused(() -> ActionRow.of(menu, Button.of("id", "label"))).field())
                .isEqualTo("row.components");
    }

    @Test
    void requiresAUrlForLinksAndAnIdForOtherButtons() {
        assertThat(refused(() -> new Button("id", "l", Button.Style.LINK, null, false)).field())
                .isEqualTo("button.url");
        assertThat(refused(() -> new Button("id", "l", Button.Style.LINK, "u", false)).field())
                .isEqualTo("button.custom_id");
        assertThat(refused(() -> new Button(null, "l", Button.Style.DANGER, null, false)).field())
                .isEqualTo("button.custom_id");
    }

    @Test
    void requiresAMediaTypeForAFile() {
        assertThat(refused(() -> Attachment.of("a", "picture\r\n", new byte[1])).expected())
                .isEqualTo("a media type such as image/png");
    }

    /// Returns the error of content that is rejected.
    private static Invalid refused(Runnable made) {
        var thrown = catchThrowableOfType(DiscordException.class, made::run);
        assertThat(thrown).isNotNull();
        return (Invalid) thrown.error();
    }

    private static String text(int length) {
        return "x".repeat(length);
    }

    private static EmbedBuilder embed() {
        return Embed.titled("title");
    }

    private static Embed[] embeds(int count, int length) {
        return Collections.nCopies(count, Embed.describedAs(text(length)).build())
                .toArray(Embed[]::new);
    }

    /// Every text of an embed counts.
    private static void embedsOfLength(int length) {
        var most =
                Embed.titled(text(200))
                        .description(text(4_000))
                        .author(text(200))
                        .footer(text(600))
                        .field(text(200), text(500))
                        .build();
        MessageContent.of(most, Embed.describedAs(text(length - 5_700)).build());
    }

    private static void fields(int count) {
        var embed = embed();
        IntStream.range(0, count).forEach(number -> embed.field("n", "v"));
        embed.build();
    }

    private static void rows(int count) {
        var content = HELLO;
        for (var number = 0; number < count; number++) {
            content = content.with(ActionRow.of(Button.of("id" + number, "label")));
        }
    }

    private static void row(int count) {
        ActionRow.of(
                Collections.nCopies(count, Button.of("id", "label")).toArray(Component[]::new));
    }

    private static void files(int count, int size) {
        var content = HELLO;
        for (var number = 0; number < count; number++) {
            content = content.with(Attachment.of("a", "image/png", new byte[size]));
        }
    }

    private static void attachment(String name, String description) {
        var bytes = ByteBuffer.wrap(new byte[1]);
        new Attachment(name, "image/png", bytes, description);
    }

    private static void stickers(int count) {
        var none = AllowedMentions.NONE;
        new MessageContent("", List.of(), List.of(), List.of(), ids(count), none);
    }

    private static List<Snowflake> ids(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Snowflake::new).toList();
    }

    private static void mentions(List<Snowflake> users, List<Snowflake> roles) {
        new AllowedMentions(users, roles, false, false);
    }

    private static SelectMenu.Option option() {
        return option("label", "value", "description");
    }

    private static SelectMenu.Option option(String label, String value, String description) {
        return new SelectMenu.Option(label, value, description);
    }

    private static void placeholder(String text) {
        new SelectMenu("id", text, 1, 1, List.of(option()));
    }

    private static void options(int count) {
        choosing(1, 1, count);
    }

    private static void choosing(int least, int most, int count) {
        new SelectMenu("id", null, least, most, Collections.nCopies(count, option()));
    }

    private static void webhook(String name) {
        new ExecuteWebhook(WebhookTarget.defaultWebhook(), HELLO, name, null, null, true, false);
    }

    private static void list(int limit) {
        new ListMessages(CHANNEL, new Snowflake(1), limit);
    }

    private static void retaining(List<Snowflake> files) {
        new EditMessage(CHANNEL, new Snowflake(1), HELLO, files);
    }

    private static void handle(String token) {
        new InteractionHandle(new Snowflake(1), token, new Snowflake(2));
    }
}
