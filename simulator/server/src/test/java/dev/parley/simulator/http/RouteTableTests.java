package dev.parley.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Map;

/// Tests of routing and of multipart bodies.
class RouteTableTests {

    private final RouteTable routes =
            new RouteTable()
                    .get("/users/@me", call -> HttpReply.empty(200))
                    .get("/users/{user}", call -> HttpReply.empty(200))
                    .put("/reactions/{emoji}/@me", call -> HttpReply.empty(204));

    @Test
    void prefersALiteralRoute() {
        assertThat(found("GET", "/users/@me").template()).isEqualTo("/users/@me");
        assertThat(found("GET", "/users/7").parameters()).containsEntry("user", "7");
    }

    @Test
    void decodesPathParameters() {
        assertThat(found("PUT", "/reactions/%F0%9F%91%8D/@me").parameters())
                .isEqualTo(Map.of("emoji", "👍"));
    }

    @Test
    void matchesNothingElse() {
        assertThat(routes.match("POST", "/users/7")).isEmpty();
        assertThat(routes.match("GET", "/users/7/more")).isEmpty();
    }

    private RouteTable.Match found(String method, String path) {
        return routes.match(method, path).orElseThrow();
    }

    @Test
    void readsTheFieldsOfAMultipartBody() {
        String body =
                """
                --b\r
                Content-Disposition: form-data; name="payload_json"\r
                Content-Type: application/json\r
                \r
                {"content":"grüße"}\r
                --b\r
                Content-Disposition: form-data; name="files[0]"; filename="a.png"\r
                \r
                \u0001\u0002\r
                --b--\r
                """;

        assertThat(MultipartForm.parse("multipart/form-data; boundary=b", Bytes.of(body)).fields())
                .isEqualTo(Map.of("payload_json", "{\"content\":\"grüße\"}", "files[0]", "a.png"));
    }
}
