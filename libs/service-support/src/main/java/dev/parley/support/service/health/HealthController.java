package dev.parley.support.service.health;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.LinkedHashMap;
import java.util.Map;

/// `GET /health`: the state of the service and of each thing it depends on; 200 or 503.
@RestController
final class HealthController {

    private final Dependencies dependencies;

    HealthController(Dependencies dependencies) {
        this.dependencies = dependencies;
    }

    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        var states = dependencies.check();
        var healthy = dependencies.isHealthy(states);
        var body = new LinkedHashMap<String, String>();
        body.put("status", healthy ? "healthy" : "unhealthy");
        body.putAll(states);
        return ResponseEntity.status(healthy ? 200 : 503).body(body);
    }
}
