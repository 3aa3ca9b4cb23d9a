package dev.parley.discord.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.json.JsonMapper;

/// Bodies that are equal in a replay, and bodies that are not.
class CanonicalFormTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"b":1,"a":2}                       | {"a":2,"b":1}       | sorts keys
                    {"a":"x \\n  y "}                   | {"a":"x y"}         | folds white space
                    {"a":1,"timestamp":"now"}           | {"a":1}             | has no timestamps
                    {"edited_timestamp":1,"joined_at":2} | {}                 | has no times by other names
                    {"nonce":"x","enforce_nonce":true}  | {}                  | has no nonces
                    {"a":"at 2026-11-20T12:00:00.5Z!"}  | {"a":"at !"}        | has no instants in texts
                    {"a":"<t:1700000000:R>"}            | {"a":""}            | has no instants as Discord writes them
                    [{"b":1,"a":[" c"]}]                | [{"a":["c"],"b":1}] | goes into depth
                    ["b","a"]                           | ["b","a"]           | keeps the order of lists
                    null                                | null                | may be nothing
                    """)
    void bodyIs(String body, String normal, String sentence) {
        assertThat(CanonicalForm.canonicalize(JsonMapper.shared().readTree(body)))
                .as(sentence)
                .isEqualTo(normal);
    }
}
