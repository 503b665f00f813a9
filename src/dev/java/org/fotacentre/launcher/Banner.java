package org.fotacentre.launcher;

/** What a person needs to know once everything runs. */
final class Banner {

    private Banner() {
    }

    static String of(Options options, Secrets secrets) {
        return """

                  FOTA Centre is running
                  ------------------------------------------------------------------
                  Console         %s
                  First sign-in   %s / %s   (until you change it)
                  Devices         %s%s
                  Data            %s
                  Logs            %s
                  ------------------------------------------------------------------
                  Ctrl-C stops. Your data stays.
                """.formatted(options.publicUrl(), options.adminName(), secrets.admin(), options.deviceAddress(),
                options.tlsAddress().map(address -> "\n                  " + address).orElse(""),
                options.data(), options.logs());
    }
}
