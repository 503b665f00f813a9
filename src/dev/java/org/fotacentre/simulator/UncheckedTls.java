package org.fotacentre.simulator;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** TLS as modules do it: whoever answers is believed (protocol.md 2.1). Never to be used by anything but a simulator. */
final class UncheckedTls implements X509TrustManager {

    private UncheckedTls() {
    }

    /** The encrypted line over a connected socket. */
    static Socket over(Socket socket, ServerAddress server) throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new UncheckedTls()}, null);
            return context.getSocketFactory().createSocket(socket, server.host(), server.port(), true);
        } catch (GeneralSecurityException e) {
            throw new IOException("no TLS in this Java", e);
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
        // a device is no server
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
        // believed
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
