package org.fotacentre.bench;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** Devices at a front door of this machine, all on one thread of the network. */
final class Crowd implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;
    private static final int KNOCKING = 100;

    private final EventLoopGroup network = new MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory());
    private final List<Asker> devices = new ArrayList<>();
    private final int port;

    Crowd(int port) {
        this.port = port;
    }

    /** Connects devices, a hundred at the same time, and lets each say something once it is there. Returns when all have. */
    void arrive(int count, Function<Integer, Asker> device, Consumer<Asker> word) throws InterruptedException {
        Semaphore knocking = new Semaphore(KNOCKING);
        AtomicInteger failed = new AtomicInteger();
        for (int i = 0; i < count; i++) {
            require(knocking.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS), "nobody is let in any more");
            Asker next = device.apply(i);
            devices.add(next);
            connect(next);
            next.ready().whenComplete((there, trouble) -> {
                knocking.release();
                if (trouble == null) {
                    word.accept(next);
                } else {
                    failed.incrementAndGet();
                }
            });
        }
        require(knocking.tryAcquire(KNOCKING, PATIENCE_SECONDS, TimeUnit.SECONDS), "not all are let in");
        require(failed.get() == 0, failed + " devices are not let in");
    }

    private void connect(Asker device) {
        new Bootstrap().group(network).channel(NioSocketChannel.class).option(ChannelOption.TCP_NODELAY, true)
                .handler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        channel.pipeline().addLast(device);
                    }
                }).connect("127.0.0.1", port).addListener(done -> {
                    if (!done.isSuccess()) {
                        device.ready().completeExceptionally(done.cause());
                    }
                });
    }

    /** Each device asks once; so many wait for their answer at the same time. */
    Samples askOnce(int atOnce) throws Exception {
        return ask(atOnce, devices.size());
    }

    /** The devices ask in turn; so many wait for their answer at the same time. */
    Samples ask(int atOnce, int questions) throws Exception {
        Samples samples = new Samples();
        AtomicInteger asked = new AtomicInteger();
        CompletableFuture<Void> end = new CompletableFuture<>();
        for (int i = 0; i < atOnce; i++) {
            next(samples, asked, questions, end);
        }
        end.get(10, TimeUnit.MINUTES);
        return samples;
    }

    private void next(Samples samples, AtomicInteger asked, int questions, CompletableFuture<Void> end) {
        int number = asked.getAndIncrement();
        if (number >= questions) {
            return;
        }
        long start = System.nanoTime();
        devices.get(number % devices.size()).ask("V1").orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).whenComplete((none, trouble) -> {
            if (trouble != null) {
                end.completeExceptionally(trouble);
                return;
            }
            samples.add((System.nanoTime() - start) / 1e6);
            if (samples.count() >= questions) {
                end.complete(null);
            }
            next(samples, asked, questions, end);
        });
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalStateException(what);
        }
    }

    @Override
    public void close() {
        network.shutdownGracefully(0, PATIENCE_SECONDS, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
