package dev.parley.simulator.openai;

/// A long answer: prose with a fenced code block in the middle.
final class LongAnswer {

    private static final String OPENING = "\n```java\n";
    private static final String CLOSING = "```\n";

    private LongAnswer() {}

    /// An answer that begins with the quote and has exactly the given length, if the quote fits.
    static String of(String quote, int length) {
        StringBuilder answer = new StringBuilder(length + 80).append(quote).append('\n');
        int third = length / 3;
        prose(answer, third, length);
        if (length - answer.length() > 200) {
            answer.append(OPENING);
            for (int line = 1; answer.length() < 2 * third; line++) {
                answer.append("System.out.println(\"line ").append(line).append("\");\n");
            }
            answer.append(CLOSING);
        }
        prose(answer, length - 1, length);
        answer.setLength(Math.max(quote.length(), Math.min(answer.length(), length - 1)));
        return answer.append('.').toString();
    }

    /// Appends sentences that name the length, so that parts of two answers always differ.
    private static void prose(StringBuilder answer, int until, int length) {
        for (int sentence = 1; answer.length() < until; sentence++) {
            answer.append("This is sentence ")
                    .append(sentence)
                    .append(" of an answer of ")
                    .append(length)
                    .append(" characters. ");
        }
    }
}
