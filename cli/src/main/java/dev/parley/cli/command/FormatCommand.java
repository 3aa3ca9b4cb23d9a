package dev.parley.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/// `fmt`: formats Java sources with google-java-format, as the build checks them.
@Command(name = "fmt", description = "Format the Java sources, as the build checks them.")
final class FormatCommand implements Callable<Integer> {

    private static final List<String> COMPILER_PACKAGES =
            List.of("api", "code", "file", "parser", "tree", "util");
    private static final String RULES_MODULE = "testing/architecture-rules";

    private final CommandContext context;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Files or directories (default: the whole project).")
    private List<Path> paths = List.of();

    FormatCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException, IOException {
        var root = context.workspace().home().root();
        var formatter = root.resolve(RULES_MODULE).resolve("target/formatter");
        if (!Files.isDirectory(formatter)) {
            var built =
                    ChildCommand.run(
                            root,
                            List.of("mvn", "-q", "-B", "-pl", RULES_MODULE, "generate-sources"));
            if (built != 0) {
                return built;
            }
        }
        var sources = sources(paths.isEmpty() ? List.of(root) : paths);
        if (sources.isEmpty()) {
            return 0;
        }
        var list = Files.createTempFile("parley-fmt", ".txt");
        try {
            Files.write(list, sources);
            return ChildCommand.run(Path.of("").toAbsolutePath(), command(formatter, list));
        } finally {
            Files.delete(list);
        }
    }

    private static List<String> command(Path formatter, Path list) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        COMPILER_PACKAGES.forEach(part ->
                command.add(
                        "--add-exports=jdk.compiler/com.sun.tools.javac." + part + "=ALL-UNNAMED"));
        command.add("--sun-misc-unsafe-memory-access=allow");
        command.addAll(List.of("-cp", formatter + "/*"));
        command.addAll(List.of("com.google.googlejavaformat.java.Main", "--aosp", "-i"));
        command.add("@" + list);
        return command;
    }

    private static List<String> sources(List<Path> roots) throws IOException {
        var sources = new ArrayList<String>();
        for (var root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(Path::toString)
                        .filter(name -> !name.contains("/target/"))
                        .filter(name -> !name.contains("/node_modules/"))
                        .forEach(sources::add);
            }
        }
        return sources;
    }
}
