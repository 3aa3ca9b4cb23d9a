package dev.parley.simulator.openai;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The fake model: its answers show which messages reached it, so that a reader sees the context at
/// work.
///
/// The first line of every answer quotes the user messages since the last answer. `recall` lists
/// the earlier ones; `long N` gets a long answer.
final class FakeModel {

    private static final Pattern LONG = Pattern.compile("long (\\d{1,6})");

    private FakeModel() {}

    /// The answer to a list of messages with `role` and `content`.
    static String answer(String model, JsonNode messages) {
        List<String> earlier = new ArrayList<>();
        List<String> latest = new ArrayList<>();
        int count = 0;
        for (JsonNode message : messages) {
            String role = message.path("role").asString("");
            if (role.equals("assistant")) {
                count += 1 + latest.size();
                earlier.addAll(latest);
                latest.clear();
            } else if (role.equals("user")) {
                latest.add(text(message.path("content")));
            }
        }
        String quote = "You said: " + quoted(latest);
        String last = latest.isEmpty() ? "" : latest.getLast();
        Matcher atLength = LONG.matcher(last);
        if (atLength.matches()) {
            return LongAnswer.of(quote, Integer.parseInt(atLength.group(1)));
        }
        if (last.equals("recall")) {
            return quote + "\n" + recalled(earlier);
        }
        return quote + "\n" + introduction(model, count);
    }

    private static String introduction(String model, int earlier) {
        return "I am %s and remember %d earlier %s of ours."
                .formatted(model, earlier, earlier == 1 ? "message" : "messages");
    }

    private static String recalled(List<String> earlier) {
        return earlier.isEmpty()
                ? "I recall nothing before that."
                : "I recall, oldest first:\n"
                        + earlier.stream()
                                .map(text -> "- " + text)
                                .collect(Collectors.joining("\n"));
    }

    private static String quoted(List<String> texts) {
        return texts.stream().map(text -> '"' + text + '"').collect(Collectors.joining(" and "));
    }

    private static String text(JsonNode content) {
        if (content.isString()) {
            return content.asString();
        }
        StringBuilder text = new StringBuilder();
        content.forEach(part -> text.append(part.path("text").asString("")));
        return text.toString();
    }
}
