package dev.parley.local.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/// Ready when a `GET` of an address answers 200.
///
/// @param address what is asked, such as an actuator's readiness
public record HttpReadiness(URI address) implements Readiness {

    private static final int MILLIS = 900;

    @Override
    public boolean isReady(long pid) {
        try {
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setConnectTimeout(MILLIS);
            connection.setReadTimeout(MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
