package dev.parley.ingress.telegram.config;

import dev.parley.ingress.Ending;
import dev.parley.ingress.telegram.inbound.UpdatePolling;

import okhttp3.OkHttpClient;

import org.springframework.context.SmartLifecycle;

/// The poll's thread, started when all is wired and stopped first.
final class PollingThread implements SmartLifecycle {

    private final Thread thread;
    private final OkHttpClient http;

    PollingThread(UpdatePolling polling, OkHttpClient http) {
        this.thread = Thread.ofVirtual().name("telegram-poll").unstarted(polling);
        this.http = http;
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        http.dispatcher().cancelAll();
        Ending.of(thread);
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}
