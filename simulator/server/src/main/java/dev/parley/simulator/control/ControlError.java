package dev.parley.simulator.control;

import dev.parley.simulator.http.HttpReply;

import tools.jackson.databind.node.JsonNodeFactory;

/// Error replies of the control API, one sentence each.
final class ControlError {

    private ControlError() {}

    static HttpReply.Complete of(int status, String why) {
        return HttpReply.json(status, JsonNodeFactory.instance.objectNode().put("error", why));
    }
}
