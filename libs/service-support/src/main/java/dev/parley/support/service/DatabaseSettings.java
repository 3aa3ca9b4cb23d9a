package dev.parley.support.service;

/// Where a service's memory lies.
///
/// @param url JDBC address of the Postgres database
/// @param user its user
/// @param password that user's password
/// @param poolSize connections at most
public record DatabaseSettings(String url, String user, Secret password, int poolSize) {

    /// Reads `DATABASE_URL`, `DATABASE_USER`, `DATABASE_PASSWORD`, `DATABASE_POOL_SIZE`.
    ///
    /// @throws InvalidSettingException when one is missing or malformed
    public static DatabaseSettings from(Env env) {
        var example = "jdbc:postgresql://127.0.0.1:5432/parley";
        var url = env.required("DATABASE_URL", example);
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new InvalidSettingException(
                    "DATABASE_URL", "does not start with jdbc:postgresql://", example);
        }
        return new DatabaseSettings(
                url,
                env.text("DATABASE_USER", "parley"),
                new Secret(env.text("DATABASE_PASSWORD", "")),
                env.number("DATABASE_POOL_SIZE", 10, 1, 200));
    }
}
