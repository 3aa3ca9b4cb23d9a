package dev.parley.quickstart.check;

import java.util.List;

/// The check that this is the Java that everything was built for.
final class JavaCheck {

    private static final int WANTED = 25;

    private JavaCheck() {}

    static List<Finding> look(int feature) {
        return List.of(
                feature >= WANTED
                        ? new Finding.Fine("Java " + feature)
                        : new Finding.Problem(
                                "Java " + feature + " runs this, but 25 is needed",
                                "install a JDK 25 and set JAVA_HOME to it"));
    }
}
