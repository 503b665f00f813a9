package org.fotacentre.notice;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.fotacentre.shared.Noticed;

/** One notice, the same for everybody. It never changes. */
@Entity
@Table(name = "notice")
public class Notice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private Instant at;
    @Enumerated(EnumType.STRING)
    private Noticed.Kind kind;
    @Column(name = "subject_id")
    private long subjectId;
    private String name;

    protected Notice() {
    }

    Notice(Noticed event, Instant now) {
        at = now;
        kind = event.kind();
        subjectId = event.subjectId();
        name = event.name();
    }

    /** Grows with time. */
    public long id() {
        return id;
    }

    /** When it happened. */
    public Instant at() {
        return at;
    }

    /** What happened. */
    public Noticed.Kind kind() {
        return kind;
    }

    /** Id of the plan or version package it happened to. */
    public long subjectId() {
        return subjectId;
    }

    /** Its name at that time. */
    public String name() {
        return name;
    }
}
