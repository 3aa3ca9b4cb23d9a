package dev.parley.inference.outbound;

import com.openai.errors.OpenAIServiceException;

import java.util.regex.Pattern;

/// The `code` of an error body, whatever type it has: the client's typed accessor throws where a
/// provider sends a number.
final class ProviderErrorCode {

    /// What may stand in a log line: a code is a word, anything else may quote a chatter.
    private static final Pattern WORD = Pattern.compile("[\\w.:-]{1,64}");

    private ProviderErrorCode() {}

    /// Returns the code, or an empty text if there is none.
    static String of(OpenAIServiceException answer) {
        var body = LenientJson.fields(answer.body());
        var error = body.containsKey("error") ? LenientJson.fields(body.get("error")) : body;
        return LenientJson.word(error.get("code"))
                .filter(code -> WORD.matcher(code).matches())
                .orElse("");
    }
}
