package dev.parley.discord.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.discord.settings.BotToken;

import org.junit.jupiter.api.Test;

/// Redis keys of a bot.
class BotKeyspaceTests {

    private static final String TOKEN = "OTAwMDAwMDAwMDAwMDAwMDAx.abc.def";

    @Test
    void isTheSameForEachProcessOfABotAndShowsNothingOfItsToken() {
        var key = BotKeyspace.of(new BotToken(TOKEN)).key("global");

        assertThat(key).isEqualTo(BotKeyspace.of(new BotToken(TOKEN)).key("global"));
        assertThat(key).isNotEqualTo(BotKeyspace.of(new BotToken(TOKEN + "x")).key("global"));
        assertThat(key).doesNotContain(TOKEN);
    }

    @Test
    void startsWithThePrefixOfItsSystem() {
        var plain = BotKeyspace.of(new BotToken(TOKEN)).key("global");

        var key = BotKeyspace.of("staging-", new BotToken(TOKEN)).key("global");

        assertThat(key).isEqualTo("staging-" + plain);
    }
}
