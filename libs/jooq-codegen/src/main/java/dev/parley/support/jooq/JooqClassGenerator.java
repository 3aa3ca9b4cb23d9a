package dev.parley.support.jooq;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.zip.CRC32;

/// Runs migrations on a real, throw-away Postgres and writes the jOOQ classes of one schema.
///
/// It is a process of its own because jOOQ's generator needs Java 21 while Maven may run on 17. The
/// output is kept while the migrations' checksum stays the same, so a second build pays nothing.
public final class JooqClassGenerator {

    private JooqClassGenerator() {}

    /// Generates the classes of one schema, unless they stand already.
    ///
    /// @param args migrations folder, schema, target package, output folder
    /// @throws Exception when a migration or the generator fails; the build then stops with it
    public static void main(String[] args) throws Exception {
        if (args.length != 4) {
            throw new IllegalArgumentException(
                    "expected <migrations> <schema> <package> <output>, got " + args.length);
        }
        var migrations = Path.of(args[0]);
        var output = Path.of(args[3]);
        var stamp = output.resolve("migrations.crc");
        var checksum = checksum(migrations);
        if (Files.exists(stamp) && Files.readString(stamp).equals(checksum)) {
            return;
        }
        generate(migrations, args[1], args[2], output);
        Files.writeString(stamp, checksum);
    }

    private static void generate(Path migrations, String schema, String packageName, Path output)
            throws Exception {
        try (var postgres = EmbeddedPostgres.builder().start()) {
            Flyway.configure()
                    .dataSource(postgres.getPostgresDatabase())
                    .schemas(schema)
                    .locations("filesystem:" + migrations.toAbsolutePath())
                    .load()
                    .migrate();
            GenerationTool.generate(
                    new Configuration()
                            .withJdbc(
                                    new Jdbc()
                                            .withUrl(postgres.getJdbcUrl("postgres", "postgres"))
                                            .withUser("postgres"))
                            .withGenerator(
                                    new Generator()
                                            .withDatabase(
                                                    new Database()
                                                            .withInputSchema(schema)
                                                            .withExcludes("flyway_schema_history"))
                                            .withGenerate(
                                                    new Generate()
                                                            .withRoutines(false)
                                                            .withComments(false))
                                            .withTarget(
                                                    new Target()
                                                            .withPackageName(packageName)
                                                            .withDirectory(output.toString()))));
        }
    }

    private static String checksum(Path migrations) throws IOException {
        var contents = new TreeMap<String, String>();
        try (var files = Files.list(migrations)) {
            for (var file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        var crc = new CRC32();
        crc.update(contents.toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
