-- One row per plan and device that the plan has dealt with. open_device_id is the device while the upgrade is open and null after:
-- its unique key is what makes "one active upgrade per device" true whatever happens at the same time.
create table device_upgrade (
    id                bigint      not null auto_increment primary key,
    plan_id           bigint      not null,
    device_id         bigint      not null,
    open_device_id    bigint      null,
    status            varchar(16) not null,
    reason            varchar(32) null,
    next_push_at      datetime(6) null,
    consent           varchar(16) not null default 'NONE' check (consent in ('NONE', 'NOW', 'APPOINTED', 'LAPSED', 'DECLINED')),
    consent_by        varchar(64) null,
    consent_at        datetime(6) null,
    appointed_from    datetime(6) null,
    appointed_until   datetime(6) null,
    created_at        datetime(6) not null,
    started_at        datetime(6) null,
    ended_at          datetime(6) null,
    version           int         not null,
    constraint device_upgrade_device unique (plan_id, device_id),
    constraint device_upgrade_open unique (open_device_id),
    constraint device_upgrade_plan foreign key (plan_id) references upgrade_plan (id),
    constraint device_upgrade_of foreign key (device_id) references device (id),
    constraint device_upgrade_appointment check ((consent in ('APPOINTED', 'LAPSED')) = (appointed_from is not null)
        and (appointed_from is null) = (appointed_until is null)),
    key device_upgrade_places (plan_id, open_device_id),
    key device_upgrade_status (plan_id, status, reason, device_id),
    key device_upgrade_tick (plan_id, status, device_id),
    key device_upgrade_appointed (consent, appointed_until)
);

-- How many rows of device_upgrade each plan has, by status, so that nobody counts them. Triggers keep it, in the transaction that changes
-- a row: whatever writes device_upgrade, by JPA or by hand, cannot forget it. A device's row is counted in the slot that its id falls
-- into, so that transactions of different devices rarely wait for each other; one change touches one row of a tally. A transaction that
-- changes the upgrades of several devices takes the slots it needs first, in order, so that two of them do not wait in a circle (ADR 0016).
create table plan_tally (
    plan_id      bigint  not null,
    slot         tinyint not null,
    not_upgraded int     not null default 0,
    upgrading    int     not null default 0,
    succeeded    int     not null default 0,
    failed       int     not null default 0,
    no_need      int     not null default 0,
    primary key (plan_id, slot),
    constraint plan_tally_plan foreign key (plan_id) references upgrade_plan (id) on delete cascade
);

-- All slots are there from the start: rows that come into being later would be locked with the gaps beside them.
create trigger upgrade_plan_tally after insert on upgrade_plan for each row
    insert into plan_tally (plan_id, slot)
    values (new.id, 0), (new.id, 1), (new.id, 2), (new.id, 3), (new.id, 4), (new.id, 5), (new.id, 6), (new.id, 7),
           (new.id, 8), (new.id, 9), (new.id, 10), (new.id, 11), (new.id, 12), (new.id, 13), (new.id, 14), (new.id, 15);

create trigger device_upgrade_added after insert on device_upgrade for each row
    update plan_tally set
        not_upgraded = not_upgraded + (new.status = 'NOT_UPGRADED'),
        upgrading = upgrading + (new.status = 'UPGRADING'),
        succeeded = succeeded + (new.status = 'SUCCEEDED'),
        failed = failed + (new.status = 'FAILED'),
        no_need = no_need + (new.status = 'NO_NEED')
    where plan_id = new.plan_id and slot = new.device_id % 16;

-- Most changes leave the status alone: no slot equals null, so they find no row and lock nothing.
create trigger device_upgrade_moved after update on device_upgrade for each row
    update plan_tally set
        not_upgraded = not_upgraded + (new.status = 'NOT_UPGRADED') - (old.status = 'NOT_UPGRADED'),
        upgrading = upgrading + (new.status = 'UPGRADING') - (old.status = 'UPGRADING'),
        succeeded = succeeded + (new.status = 'SUCCEEDED') - (old.status = 'SUCCEEDED'),
        failed = failed + (new.status = 'FAILED') - (old.status = 'FAILED'),
        no_need = no_need + (new.status = 'NO_NEED') - (old.status = 'NO_NEED')
    where plan_id = new.plan_id and slot = if(new.status = old.status, null, new.device_id % 16);

create trigger device_upgrade_removed after delete on device_upgrade for each row
    update plan_tally set
        not_upgraded = not_upgraded - (old.status = 'NOT_UPGRADED'),
        upgrading = upgrading - (old.status = 'UPGRADING'),
        succeeded = succeeded - (old.status = 'SUCCEEDED'),
        failed = failed - (old.status = 'FAILED'),
        no_need = no_need - (old.status = 'NO_NEED')
    where plan_id = old.plan_id and slot = old.device_id % 16;

create table component_upgrade (
    id                bigint       not null auto_increment primary key,
    device_upgrade_id bigint       not null,
    position          int          not null,
    component_type    varchar(8)   not null,
    identifier        varchar(100) collate utf8mb4_bin not null,
    source_version    varchar(100) collate utf8mb4_bin null,
    target_version    varchar(100) collate utf8mb4_bin not null,
    package_id        bigint       not null,
    state             varchar(16)  not null,
    attempts          int          not null,
    attempts_before   int          not null default 0,
    turned_away       boolean      not null default false,
    percent           tinyint      null check (percent between 0 and 100),
    reason            varchar(32)  null,
    deadline_at       datetime(6)  null,
    changed_at        datetime(6)  not null,
    constraint component_upgrade_device foreign key (device_upgrade_id) references device_upgrade (id),
    constraint component_upgrade_position unique (device_upgrade_id, position),
    key component_upgrade_deadline (deadline_at)
);

-- The log a person reads. An entry is a kind of line and what fills its places, put into words in the reader's language.
create table upgrade_log (
    id                   bigint        not null auto_increment primary key,
    component_upgrade_id bigint        not null,
    at                   datetime(6)   not null,
    entry                varchar(40)   not null,
    arguments            varchar(1000) not null,
    constraint upgrade_log_component foreign key (component_upgrade_id) references component_upgrade (id),
    key upgrade_log_order (component_upgrade_id, id)
);

-- Another try on many devices, ordered by a person and worked off in the background. outcome is null until a device has had its turn.
create table retry_batch (
    id         bigint      not null auto_increment primary key,
    plan_id    bigint      not null,
    ordered_by varchar(64) not null,
    ordered_at datetime(6) not null,
    ended_at   datetime(6) null,
    constraint retry_batch_plan foreign key (plan_id) references upgrade_plan (id) on delete cascade,
    key retry_batch_unfinished (ended_at)
);

create table retry_device (
    batch_id  bigint      not null,
    device_id bigint      not null,
    outcome   varchar(16) null check (outcome in ('OFFERED', 'WAITING', 'AT_TARGET', 'SKIPPED')),
    skipped   varchar(32) null,
    primary key (batch_id, device_id),
    constraint retry_device_batch foreign key (batch_id) references retry_batch (id) on delete cascade,
    constraint retry_device_of foreign key (device_id) references device (id) on delete cascade,
    constraint retry_device_skipped check ((outcome <=> 'SKIPPED') = (skipped is not null)),
    key retry_device_outcome (batch_id, outcome, skipped, device_id)
);
