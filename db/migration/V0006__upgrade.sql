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
    key device_upgrade_status (plan_id, status),
    key device_upgrade_appointed (consent, appointed_until)
);

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
