package org.fotacentre.console.notice;

import java.time.Instant;

import org.fotacentre.notice.Notice;

/**
 * A notice in the list.
 *
 * @param kind for message keys
 * @param link page of the plan or version package it is about
 */
public record NoticeRow(Instant at, String kind, String name, String link, boolean unread) {

    static NoticeRow of(Notice notice, long readUpTo) {
        String link = switch (notice.kind()) {
            case PLAN_ENDED -> "/plans/" + notice.subjectId() + "/monitoring";
            case PLAN_STOPPED -> "/plans/" + notice.subjectId();
            case VERIFICATION_SUCCEEDED, VERIFICATION_FAILED -> "/firmware/" + notice.subjectId();
        };
        return new NoticeRow(notice.at(), notice.kind().name(), notice.name(), link, notice.id() > readUpTo);
    }
}
