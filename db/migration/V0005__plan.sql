-- A hidden plan is the inside of a firmware verification; it never shows in the plan list.
create table upgrade_plan (
    id                      bigint       not null auto_increment primary key,
    name                    varchar(100) not null,
    product_id              bigint       not null,
    hidden                  boolean      not null default false,
    status                  varchar(16)  not null
        check (status in ('DRAFT', 'SCHEDULED', 'RUNNING', 'SUSPENDED', 'TERMINATED', 'ENDED')),
    end_reason              varchar(32)  null,
    suspension_reason       varchar(32)  null,
    resumed_at              datetime(6)  null,
    time_zone               varchar(64)  not null,
    first_day               date         not null,
    last_day                date         not null,
    starts_at               datetime(6)  not null,
    ends_at                 datetime(6)  not null,
    mode                    varchar(16)  not null check (mode in ('USER_CONFIRM', 'SILENT')),
    active_push             boolean      not null,
    window_start            int          not null check (window_start between 0 and 23),
    window_end              int          not null check (window_end between 0 and 24),
    rejection_pause_minutes int          not null check (rejection_pause_minutes between 10 and 1440),
    retries                 int          not null check (retries between 0 and 5),
    minimum_signal          int          null check (minimum_signal between -113 and -44),
    minimum_battery         int          not null check (minimum_battery between 0 and 100),
    window_binds_requests   boolean      not null default false,
    hours_for_result        int          not null default 24 check (hours_for_result between 1 and 720),
    most_at_work            int          null check (most_at_work between 1 and 10000),
    stop_percent            int          null check (stop_percent between 1 and 100),
    stop_results            int          null check (stop_results between 1 and 10000),
    continue_after_failure  boolean      not null default false,
    priority                int          not null default 0 check (priority between 0 and 100),
    created_by              varchar(64)  not null,
    created_at              datetime(6)  not null,
    changed_by              varchar(64)  not null,
    changed_at              datetime(6)  not null,
    activated_at            datetime(6)  null,
    started_at              datetime(6)  null,
    ended_at                datetime(6)  null,
    archived_at             datetime(6)  null,
    version                 int          not null,
    constraint upgrade_plan_archived check (archived_at is null or status in ('TERMINATED', 'ENDED')),
    constraint upgrade_plan_name unique (name),
    constraint upgrade_plan_days check (first_day <= last_day and starts_at < ends_at),
    constraint upgrade_plan_window check (window_start <> window_end),
    constraint upgrade_plan_stop check ((stop_percent is null) = (stop_results is null)),
    constraint upgrade_plan_suspension check (suspension_reason is null or status = 'SUSPENDED'),
    constraint upgrade_plan_product foreign key (product_id) references product (id),
    key upgrade_plan_status (status, activated_at)
);

create table plan_component (
    id                 bigint       not null auto_increment primary key,
    plan_id            bigint       not null,
    position           int          not null,
    component_type     varchar(8)   not null,
    identifier         varchar(100) collate utf8mb4_bin not null,
    kind               varchar(8)   not null,
    source_version     varchar(100) collate utf8mb4_bin null,
    target_version     varchar(100) collate utf8mb4_bin not null,
    specified_versions varchar(900) collate utf8mb4_bin not null default '',
    enabled            boolean      not null,
    package_id         bigint       not null,
    constraint plan_component_position unique (plan_id, position),
    constraint plan_component_source check ((kind = 'DELTA') = (source_version is not null)),
    constraint plan_component_plan foreign key (plan_id) references upgrade_plan (id) on delete cascade,
    constraint plan_component_package foreign key (package_id) references version_package (id)
);

create table plan_scope (
    plan_id    bigint      not null,
    list       varchar(8)  not null check (list in ('BLACK', 'WHITE')),
    device_key varchar(32) character set ascii collate ascii_bin not null,
    primary key (plan_id, list, device_key),
    constraint plan_scope_plan foreign key (plan_id) references upgrade_plan (id) on delete cascade
);

-- What became of the last import into each list, until the list is cleared.
create table scope_import (
    plan_id    bigint      not null,
    list       varchar(8)  not null check (list in ('BLACK', 'WHITE')),
    replaced   boolean     not null,
    accepted   int         not null,
    created_by varchar(64) not null,
    created_at datetime(6) not null,
    primary key (plan_id, list),
    constraint scope_import_plan foreign key (plan_id) references upgrade_plan (id) on delete cascade
);

-- An entry of that import that was not taken, or means no device yet, as it was given.
create table scope_import_line (
    plan_id bigint       not null,
    list    varchar(8)   not null,
    entry   int          not null,
    outcome varchar(16)  not null check (outcome in ('DUPLICATE', 'UNKNOWN', 'MALFORMED')),
    text    varchar(200) not null,
    primary key (plan_id, list, entry),
    constraint scope_import_line_of foreign key (plan_id, list) references scope_import (plan_id, list) on delete cascade
);

create table plan_text (
    plan_id  bigint       not null,
    language varchar(5)   not null,
    text     varchar(200) not null,
    primary key (plan_id, language),
    constraint plan_text_plan foreign key (plan_id) references upgrade_plan (id) on delete cascade
);
