package dev.parley.local.server.postgres;

/// The address of a Postgres database, with the credentials.
///
/// @param url the JDBC URL, as `DATABASE_URL` takes it
/// @param user who logs in
/// @param password what proves it; on loopback, no secret
public record PostgresAddress(String url, String user, String password) {

    /// Another database on the same server.
    ///
    /// @param name the database
    /// @return its address
    public PostgresAddress database(String name) {
        return new PostgresAddress(
                url.substring(0, url.lastIndexOf('/') + 1) + name, user, password);
    }
}
