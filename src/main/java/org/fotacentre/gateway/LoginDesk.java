package org.fotacentre.gateway;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.gateway.frontdoor.ConnectPacket;
import org.fotacentre.gateway.frontdoor.Login;
import org.fotacentre.gateway.login.DeviceLogin;

/**
 * Answers devices that connect. Those who wait at the same moment are checked together, the more the larger the crowd, and each by
 * itself if that fails. While the broker link is down nobody is let in, for nothing of what they say would be heard.
 */
@ApplicationScoped
public class LoginDesk {

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private BrokerLink link;

    @Inject
    private DeviceLogin login;

    @Inject
    private Clock clock;

    private Lanes<Knock> lanes;

    private record Knock(ConnectPacket connect, BooleanSupplier isWaiting, CompletableFuture<Login> answer) {

        String clientId() {
            return connect.clientId();
        }
    }

    @PostConstruct
    void prepare() {
        lanes = Lanes.ofPages(threads, this::hear);
    }

    @PreDestroy
    void end() {
        lanes.close();
    }

    /**
     * Decides about a device soon.
     *
     * @param isWaiting whether it still waits for the answer; there may be a crowd before it
     */
    CompletionStage<Login> check(ConnectPacket connect, BooleanSupplier isWaiting) {
        Knock knock = new Knock(connect, isWaiting, new CompletableFuture<>());
        lanes.add(knock.clientId(), knock);
        return knock.answer();
    }

    private void hear(List<Knock> page) {
        List<Knock> waiting = new ArrayList<>();
        for (Knock knock : page) {
            if (link.isConnected() && knock.isWaiting().getAsBoolean()) {
                waiting.add(knock);
            } else {
                knock.answer().complete(new Login.NotNow());
            }
        }
        if (!Together.isDone(waiting, this::answer)) {
            waiting.forEach(this::answerAlone);
        }
    }

    private void answer(List<Knock> knocks) {
        Map<String, Login> answers = login.check(knocks.stream().map(Knock::connect).toList(), Node.name(), clock.instant());
        knocks.forEach(knock -> knock.answer().complete(answers.get(knock.clientId())));
    }

    private void answerAlone(Knock knock) {
        try {
            answer(List.of(knock));
        } catch (RuntimeException e) {
            knock.answer().completeExceptionally(e);
        }
    }
}
