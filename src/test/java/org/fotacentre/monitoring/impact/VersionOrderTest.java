package org.fotacentre.monitoring.impact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fotacentre.shared.Version;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionOrderTest {

    @ParameterizedTest
    @CsvSource({
            "EC600NCNLCR01A03M08, EC600NCNLCR01A02M08, true",
            "EC600NCNLCR01A02M08, EC600NCNLCR01A03M08, false",
            "1.10.0, 1.9.9, true",
            "1_0_1, 1_0_0, true",
            "1.0, 1.0, false",
            "1.0.1, 1.0, false",
            "EC600, EC800, false",
            "beta2, alpha1, false"})
    void a_version_looks_newer_only_than_one_written_alike(String version, String other, boolean newer) {
        assertEquals(newer, new VersionOrder(new Version(version)).looksNewerThan(new Version(other)));
    }
}
