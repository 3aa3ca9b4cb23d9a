package dev.parley.cli.check;

import java.util.List;

/// The check that this is the Java that everything was built for.
final class JavaCheck {

    private static final int WANTED = 25;

    private JavaCheck() {}

    static List<Finding> run(int feature) {
        return List.of(
                feature >= WANTED
                        ? new Finding.Ok("Java " + feature)
                        : new Finding.Problem(
                                "Java " + feature + " runs this, but 25 is needed",
                                "install a JDK 25 and set JAVA_HOME to it"));
    }
}
