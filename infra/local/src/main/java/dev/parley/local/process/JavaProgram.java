package dev.parley.local.process;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A program for the JVM that this JVM's own Java runs, tuned to start fast and stay small.
///
/// @param flags for the JVM, on top of what every program gets
/// @param program `-jar file`, or the main class
/// @param arguments for the program
public record JavaProgram(List<String> flags, List<String> program, List<String> arguments) {

    private static final List<String> SMALL_FOOTPRINT =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k", "-Xshare:auto");

    public JavaProgram {
        flags = List.copyOf(flags);
        program = List.copyOf(program);
        arguments = List.copyOf(arguments);
    }

    /// A program in an executable jar.
    ///
    /// @param jar the file
    /// @param flags for the JVM
    public static JavaProgram jar(Path jar, String... flags) {
        return new JavaProgram(List.of(flags), List.of("-jar", jar.toString()), List.of());
    }

    /// A main class on a class path.
    ///
    /// @param classPath its entries
    /// @param main the class
    /// @param flags for the JVM
    public static JavaProgram mainClass(List<Path> classPath, String main, String... flags) {
        var path =
                classPath.stream()
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator));
        return new JavaProgram(List.of(flags), List.of("-cp", path, main), List.of());
    }

    /// The same program with these arguments.
    ///
    /// @param words the arguments
    public JavaProgram withArguments(String... words) {
        return new JavaProgram(flags, program, List.of(words));
    }

    /// The words that start the program.
    public List<String> command() {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        Stream.of(SMALL_FOOTPRINT, flags, program, arguments).forEach(words::addAll);
        return List.copyOf(words);
    }
}
