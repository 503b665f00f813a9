package org.fotacentre.gateway;

import java.util.Optional;

import org.fotacentre.gateway.frontdoor.PresenceNote;
import org.fotacentre.gateway.json.JsonTopics;
import org.fotacentre.shared.DeviceAddress;

/** Who speaks on a topic of the broker, and in which language. */
sealed interface Speaker {

    /** Under which client id the broker knows the device; what has the same one is dealt with in order. */
    String clientId();

    /** The broker itself, about the end of a connection of this device. */
    record Broker(String clientId) implements Speaker {
    }

    /** A stock module. */
    record Module(String clientId) implements Speaker {
    }

    /** A device that speaks JSON. */
    record Other(DeviceAddress address) implements Speaker {
        @Override
        public String clientId() {
            return address.clientId();
        }
    }

    /** Who it is on a topic that {@link BrokerSession} subscribes to. */
    static Speaker of(String topic) {
        Optional<DeviceAddress> other = JsonTopics.speaker(topic);
        if (other.isPresent()) {
            return new Other(other.get());
        }
        String[] levels = topic.split("/");
        return topic.startsWith(PresenceNote.topic("")) ? new Broker(levels[2]) : new Module(levels[3]);
    }
}
