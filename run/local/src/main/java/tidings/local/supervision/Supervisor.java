package tidings.local.supervision;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import tidings.provisioning.Trouble;

/// The supervisor starts parts, each as soon as what it needs is ready, and stops them tier by tier at the end.
public final class Supervisor {
    private final Progress progress;
    private volatile boolean givenUp;

    public Supervisor(Progress progress) {
        this.progress = progress;
    }

    /// Starts the parts until all are ready; stops them all and throws [Trouble] when one cannot be started.
    public void start(List<Part> parts) {
        TakenPorts.refuse(parts);
        var starts = new HashMap<String, CompletableFuture<Void>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var part : parts) {
                starts.put(part.name(), after(part, starts).thenRunAsync(() -> start(part), threads));
            }
            awaitAll(starts.values().toArray(CompletableFuture[]::new), parts);
        }
    }

    /// Stops the parts, and returns when all have ended.
    public void stop(List<Part> parts) {
        givenUp = true;
        for (var tier : Tier.values()) {
            var running = parts.stream()
                    .filter(part -> part.tier() == tier && part.program().isRunning())
                    .toList();
            atOnce(running, this::stop);
        }
    }

    private static CompletableFuture<Void> after(Part part, Map<String, CompletableFuture<Void>> starts) {
        return CompletableFuture.allOf(part.needs().stream()
                .filter(starts::containsKey)
                .map(starts::get)
                .toArray(CompletableFuture[]::new));
    }

    private void awaitAll(CompletableFuture<?>[] starts, List<Part> parts) {
        var all = CompletableFuture.allOf(starts);
        for (var start : starts) {
            var _ = start.whenComplete((_, failure) -> {
                if (failure != null) {
                    all.completeExceptionally(failure);
                }
            });
        }
        try {
            all.join();
        } catch (CompletionException e) {
            if (!givenUp) {
                stop(parts);
            }
            throw e.getCause() instanceof Trouble trouble ? trouble : e;
        }
    }

    private void start(Part part) {
        if (givenUp) {
            return;
        }
        tell(() -> progress.starting(part));
        var began = System.nanoTime();
        part.start();
        tell(() -> progress.ready(part, Duration.ofNanos(System.nanoTime() - began)));
    }

    private void stop(Part part) {
        tell(() -> progress.stopping(part));
        part.stop();
        tell(() -> progress.stopped(part));
    }

    /// Tells the news; those who only look on stop nothing by failing.
    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException _) { // what was to be told has happened all the same
        }
    }

    private static void atOnce(List<Part> parts, Consumer<Part> action) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.forEach(part -> threads.execute(() -> action.accept(part)));
        }
    }
}
