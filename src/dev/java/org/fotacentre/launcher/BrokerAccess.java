package org.fotacentre.launcher;

import com.hivemq.extension.sdk.api.ExtensionMain;
import com.hivemq.extension.sdk.api.auth.SimpleAuthenticator;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthInput;
import com.hivemq.extension.sdk.api.auth.parameter.SimpleAuthOutput;
import com.hivemq.extension.sdk.api.packets.connect.ConnectPacket;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStartOutput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopInput;
import com.hivemq.extension.sdk.api.parameter.ExtensionStopOutput;
import com.hivemq.extension.sdk.api.services.Services;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** Lets FOTA Centre into the broker and nobody else: devices come through the front door, which has the password. */
final class BrokerAccess implements ExtensionMain, SimpleAuthenticator {

    private final String user;
    private final byte[] password;

    BrokerAccess(String user, String password) {
        this.user = user;
        this.password = password.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void extensionStart(ExtensionStartInput input, ExtensionStartOutput output) {
        Services.securityRegistry().setAuthenticatorProvider(client -> this);
    }

    @Override
    public void extensionStop(ExtensionStopInput input, ExtensionStopOutput output) {
        // nothing was opened
    }

    @Override
    public void onConnect(SimpleAuthInput input, SimpleAuthOutput output) {
        ConnectPacket connect = input.getConnectPacket();
        boolean known = connect.getUserName().filter(user::equals).isPresent()
                && connect.getPassword().filter(this::isRight).isPresent();
        if (known) {
            output.authenticateSuccessfully();
        } else {
            output.failAuthentication();
        }
    }

    private boolean isRight(ByteBuffer given) {
        byte[] bytes = new byte[given.remaining()];
        given.duplicate().get(bytes);
        return MessageDigest.isEqual(password, bytes);
    }
}
