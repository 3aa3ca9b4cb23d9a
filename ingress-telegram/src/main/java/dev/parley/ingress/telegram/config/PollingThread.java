package dev.parley.ingress.telegram.config;

import dev.parley.ingress.telegram.inbound.UpdatePoller;
import dev.parley.support.ingress.ThreadShutdown;

import okhttp3.OkHttpClient;

import org.springframework.context.SmartLifecycle;

/// The poll's thread, started when all is wired and stopped first.
final class PollingThread implements SmartLifecycle {

    private final Thread thread;
    private final OkHttpClient http;

    PollingThread(UpdatePoller polling, OkHttpClient http) {
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
        ThreadShutdown.stop(thread);
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}
