package dev.parley.cli.check;

import java.util.List;

/// The check that the Java version is the one the build targets.
final class JavaCheck {

    private static final int WANTED = 25;

    private JavaCheck() {}

    static List<Finding> run(int feature) {
        return List.of(
                feature >= WANTED
                        ? new Finding.Ok("Java " + feature)
                        : new Finding.Problem(
                                "Java " + feature + " is running, but Java 25 is required",
                                "install a JDK 25 and set JAVA_HOME to it"));
    }
}
