package dev.parley.support.egress.store;

import dev.parley.support.egress.delivery.PartState;

import org.springframework.jdbc.core.RowCallbackHandler;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// Result of a statement that starts a part: the states that it found, and whether it started it.
final class StartResult implements RowCallbackHandler {

    private final Map<Integer, PartState> priorStates = new HashMap<>();
    private boolean started;

    @Override
    public void processRow(ResultSet row) throws SQLException {
        if (LedgerRow.STARTED.equals(row.getString("state"))) {
            started = true;
        } else {
            priorStates.put(row.getInt("part"), LedgerRow.read(row));
        }
    }

    boolean isStarted() {
        return started;
    }

    Map<Integer, PartState> priorStates() {
        return priorStates;
    }
}
