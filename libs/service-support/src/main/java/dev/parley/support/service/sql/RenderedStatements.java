package dev.parley.support.service.sql;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/// SQL statements that a [StatementRenderer] rendered in the build, for one schema.
///
/// They are a resource beside the enum that names them: a line `NAME=SQL` for each constant.
///
/// @param <S> names of the statements
public final class RenderedStatements<S extends Enum<S>> {

    /// Stands for the schema in the resource.
    static final String SCHEMA_PLACEHOLDER = "${schema}";

    private final Map<S, String> statements;

    /// Reads the statements.
    ///
    /// @param names of the statements
    /// @param schema of the service
    /// @throws IllegalStateException if the build did not render one of them
    public RenderedStatements(Class<S> names, String schema) {
        var rendered = read(names);
        statements = new EnumMap<>(names);
        for (var name : names.getEnumConstants()) {
            var template = rendered.getProperty(name.name());
            if (template == null) {
                throw new IllegalStateException(
                        "statement "
                                + name
                                + " is missing in "
                                + resource(names)
                                + ", which mvn process-classes writes");
            }
            statements.put(name, template.replace(SCHEMA_PLACEHOLDER, schema));
        }
    }

    /// SQL of a statement.
    public String sql(S name) {
        return requireNonNull(statements.get(name));
    }

    /// File name of the resource.
    static String resource(Class<?> names) {
        return names.getSimpleName() + ".properties";
    }

    private static Properties read(Class<?> names) {
        var rendered = new Properties();
        try (var resource = names.getResourceAsStream(resource(names))) {
            if (resource != null) {
                rendered.load(resource);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource(names) + " cannot be read", e);
        }
        return rendered;
    }
}
