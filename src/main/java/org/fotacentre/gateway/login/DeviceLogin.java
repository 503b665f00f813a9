package org.fotacentre.gateway.login;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.fotacentre.device.ConnectionId;
import org.fotacentre.device.Presence;
import org.fotacentre.device.Presence.Arrival;
import org.fotacentre.gateway.frontdoor.ConnectPacket;
import org.fotacentre.gateway.frontdoor.Login;
import org.fotacentre.gateway.frontdoor.PresenceNote;

/**
 * Decides about devices that connect, many at once. A device that is let in counts as online from here on, before it can say a word.
 */
@ApplicationScoped
public class DeviceLogin {

    @Inject
    private Claims claims;

    @Inject
    private ModuleLogin modules;

    @Inject
    private PasswordLogin others;

    @Inject
    private Presence presence;

    /**
     * Decides about devices of different client ids that connect to a node at {@code now}.
     *
     * @return the answers, by client id
     */
    public Map<String, Login> check(List<ConnectPacket> connects, String node, Instant now) {
        Map<String, Claim> claimed = claims.of(connects);
        Map<String, Verdict> verdicts = connects.stream().collect(Collectors.toMap(ConnectPacket::clientId,
                connect -> judge(connect, Optional.ofNullable(claimed.get(connect.clientId())), now)));
        Map<Long, Arrival> arrivals = verdicts.values().stream().filter(Verdict.Admitted.class::isInstance).map(Verdict.Admitted.class::cast)
                .map(admitted -> new Arrival(admitted.device().id(), ConnectionId.on(node), admitted.protocol()))
                .collect(Collectors.toMap(Arrival::deviceId, Function.identity()));
        Set<Long> there = presence.connected(arrivals.values(), now);
        arrivals.keySet().retainAll(there);
        Map<String, Login> answers = new HashMap<>();
        verdicts.forEach((clientId, verdict) -> answers.put(clientId, answer(verdict, arrivals)));
        return answers;
    }

    private Verdict judge(ConnectPacket connect, Optional<Claim> claim, Instant now) {
        return connect.address().isPresent() ? others.judge(connect, claim, now) : modules.judge(claim, now);
    }

    private static Login answer(Verdict verdict, Map<Long, Arrival> arrivals) {
        if (verdict instanceof Verdict.Admitted admitted) {
            return Optional.ofNullable(arrivals.get(admitted.device().id()))
                    .<Login>map(arrival -> new Login.Welcome(new PresenceNote(arrival.deviceId(), arrival.connection()), admitted.grant()))
                    .orElseGet(admitted::ifGone);
        }
        return ((Verdict.Refused) verdict).answer();
    }
}
