package dev.parley.discord.replay;

import dev.parley.discord.Replies;
import dev.parley.discord.transport.Reply;
import dev.parley.discord.transport.Request;
import dev.parley.discord.transport.Transport;

import java.util.ArrayDeque;
import java.util.Deque;

/// Transport that returns prepared replies in order.
final class FakeTransport implements Transport {

    private final Deque<Reply> answers = new ArrayDeque<>();

    FakeTransport answering(int status, String body, String... headers) {
        return answering(Replies.answer(status, body, headers));
    }

    FakeTransport answering(Reply reply) {
        answers.add(reply);
        return this;
    }

    @Override
    public Reply send(Request request) {
        return answers.remove();
    }
}
