package dev.parley.simulator.control;

import dev.parley.simulator.http.Reply;

import tools.jackson.databind.node.JsonNodeFactory;

/// The control API's refusals, one sentence each.
final class ControlError {

    private ControlError() {}

    static Reply.Whole of(int status, String why) {
        return Reply.json(status, JsonNodeFactory.instance.objectNode().put("error", why));
    }
}
