package org.fotacentre.gateway.download;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SliceTest {

    private static final Slice.Bytes ALL = new Slice.Bytes(0, 1000, false);

    @ParameterizedTest
    @CsvSource({
        "bytes=0-999,      0, 1000",
        "bytes=0-0,        0, 1",
        "bytes=10-19,      10, 10",
        "bytes=990-,       990, 10",
        "bytes=0-,         0, 1000",
        "bytes=-1,         999, 1",
        "bytes=-1000,      0, 1000",
        "bytes=-5000,      0, 1000",
        "bytes=500-5000,   500, 500",
        "Bytes = 10 - 19,  10, 10",
        "bytes=0-999999999999999999, 0, 1000"})
    void one_range_is_cut_to_the_file(String range, long first, long length) {
        assertEquals(new Slice.Bytes(first, length, true), Slice.of(Optional.of(range), 1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-2000", "bytes=-0", "bytes=999999999999999999-"})
    void a_range_beyond_the_end_cannot_be_satisfied(String range) {
        assertEquals(new Slice.Unsatisfiable(), Slice.of(Optional.of(range), 1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes", "bytes=", "bytes=-", "bytes=20-10", "bytes=a-b", "lines=0-1", "bytes=0-1,5-9", "bytes=--1",
        "bytes=0-99999999999999999999"})
    void what_is_no_single_range_means_the_whole_file(String range) {
        assertEquals(ALL, Slice.of(Optional.of(range), 1000));
    }

    @Test
    void no_range_means_the_whole_file() {
        assertEquals(ALL, Slice.of(Optional.empty(), 1000));
    }
}
