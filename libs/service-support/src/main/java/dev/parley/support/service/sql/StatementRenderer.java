package dev.parley.support.service.sql;

import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.Schema;
import org.jooq.conf.MappedSchema;
import org.jooq.conf.RenderMapping;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Function;

/// Build step that renders jOOQ statements into the resource of [RenderedStatements]. A service
/// then executes them and does not load jOOQ, which took an eighth of its memory at rest
/// (docs/adr/0011-statements-rendered-once.md).
public final class StatementRenderer {

    private StatementRenderer() {}

    /// Writes the resource.
    ///
    /// @param classes folder of the module's compiled classes
    /// @param schema of the tables, replaced when the statements are read
    /// @param names of the statements
    /// @param statements by name
    /// @throws IOException if the resource cannot be written
    public static <S extends Enum<S>> void render(
            Path classes, Schema schema, Class<S> names, Function<S, Query> statements)
            throws IOException {
        var dsl = DSL.using(SQLDialect.POSTGRES, withPlaceholderFor(schema));
        Files.write(
                classes.resolve(names.getPackageName().replace('.', '/'))
                        .resolve(RenderedStatements.resource(names)),
                Arrays.stream(names.getEnumConstants())
                        .map(name -> name.name() + "=" + dsl.render(statements.apply(name)))
                        .toList());
    }

    private static Settings withPlaceholderFor(Schema schema) {
        var mapping =
                new MappedSchema()
                        .withInput(schema.getName())
                        .withOutput(RenderedStatements.SCHEMA_PLACEHOLDER);
        return new Settings().withRenderMapping(new RenderMapping().withSchemata(mapping));
    }
}
