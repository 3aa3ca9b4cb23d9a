package dev.parley.testing.soak.fault.process;

import dev.parley.failpoints.FailPoint;
import dev.parley.local.application.Stage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A fail point in one of the stages that pass it.
///
/// @param point the point
/// @param stage the stage
record PointTarget(FailPoint point, Stage stage) {

    /// Every point in every stage that passes it.
    static List<PointTarget> all() {
        var targets = new ArrayList<PointTarget>();
        for (var point : FailPoint.values()) {
            Arrays.stream(Stage.values())
                    .filter(stage -> point.services().contains(stage.module()))
                    .forEach(stage -> targets.add(new PointTarget(point, stage)));
        }
        return List.copyOf(targets);
    }

    /// Every point of a stage.
    static List<PointTarget> of(Stage stage) {
        return all().stream().filter(target -> target.stage() == stage).toList();
    }

    @Override
    public String toString() {
        return stage.module() + " at " + point.key();
    }
}
