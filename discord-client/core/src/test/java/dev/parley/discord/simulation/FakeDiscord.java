package dev.parley.discord.simulation;

import dev.parley.discord.Replies;
import dev.parley.discord.wire.Exchange;
import dev.parley.discord.wire.Reply;
import dev.parley.discord.wire.Request;

import java.util.ArrayDeque;
import java.util.Deque;

/// A wire that answers what it was told to, one after another.
final class FakeDiscord implements Exchange {

    private final Deque<Reply> answers = new ArrayDeque<>();

    FakeDiscord answering(int status, String body, String... headers) {
        return answering(Replies.answer(status, body, headers));
    }

    FakeDiscord answering(Reply reply) {
        answers.add(reply);
        return this;
    }

    @Override
    public Reply exchange(Request request) {
        return answers.remove();
    }
}
