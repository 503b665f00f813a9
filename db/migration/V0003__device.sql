-- One run of the pre-import. Its secrets can be downloaded until secrets_taken_at is set.
create table device_import (
    id               bigint       not null auto_increment primary key,
    product_id       bigint       not null,
    authentication   varchar(8)   not null check (authentication in ('DYNAMIC', 'STATIC')),
    accepted         int          not null,
    rejected         int          not null,
    created_by       varchar(64)  not null,
    created_at       datetime(6)  not null,
    secrets_taken_at datetime(6)  null,
    version          int          not null,
    constraint device_import_product foreign key (product_id) references product (id) on delete cascade
);

-- A line that a run of the pre-import did not take, as it was typed.
create table rejected_line (
    import_id  bigint       not null,
    line       int          not null,
    outcome    varchar(16)  not null check (outcome in ('DUPLICATE', 'PRESENT', 'MALFORMED')),
    problem    varchar(40)  not null,
    device_key varchar(200) not null,
    name       varchar(200) not null,
    constraint rejected_line_import foreign key (import_id) references device_import (id) on delete cascade,
    primary key (import_id, line)
);

-- One row per device. Presence belongs to a connection: an offline notice counts only for the connection that is current.
-- A deleted device keeps its row, because what plans did with it refers to it; live makes its key free for a new one. Searches look
-- into words.
create table device (
    id                  bigint       not null auto_increment primary key,
    product_id          bigint       not null,
    device_key          varchar(32)  character set ascii collate ascii_bin not null,
    name                varchar(100) not null,
    serial_number       varchar(64)  null,
    authentication      varchar(8)   not null default 'DYNAMIC' check (authentication in ('DYNAMIC', 'STATIC')),
    device_secret       varchar(32)  character set ascii collate ascii_bin null,
    import_id           bigint       null,
    online              boolean      not null default false,
    connection          varchar(64)  character set ascii collate ascii_bin null,
    protocol            varchar(16)  null check (protocol in ('QUECTHING', 'JSON')),
    created_at          datetime(6)  not null,
    activated_at        datetime(6)  null,
    deleted_at          datetime(6)  null,
    live                tinyint      as (if(deleted_at is null, 1, null)) persistent,
    last_online_at      datetime(6)  null,
    last_seen_at        datetime(6)  null,
    module_model        varchar(100) null,
    module_version      varchar(100) collate utf8mb4_nopad_bin null,
    versions_at         datetime(6)  null,
    battery             int          null,
    signal_power        int          null,
    free_storage        bigint       null,
    status_at           datetime(6)  null,
    auto_confirm        boolean      not null default false,
    user_link_number    int          not null default 0,
    words               varchar(210) collate utf8mb4_bin as (lower(concat_ws('\n', name, device_key, serial_number))) persistent,
    constraint device_key unique (product_id, device_key, live),
    constraint device_product foreign key (product_id) references product (id),
    constraint device_by_import foreign key (import_id) references device_import (id) on delete set null,
    key device_presence (product_id, deleted_at, online, activated_at),
    key device_versions (product_id, deleted_at, module_model, module_version),
    key device_module_version (module_version, product_id, deleted_at),
    key device_fleet (deleted_at, online, activated_at),
    key device_activated (deleted_at, activated_at),
    key device_last_online (deleted_at, last_online_at),
    key device_words (deleted_at, words),
    key device_words_of_product (product_id, words),
    key device_listed (deleted_at),
    key device_connection (connection),
    key device_tick (product_id, live, online, module_version, auto_confirm),
    key device_of_product (product_id, live)
);

-- How many devices each product has, and how many of them have ever connected, so that nobody counts a fleet. Triggers keep it, in the
-- transaction that changes a device, in the slot that the device's id falls into, as plan_tally is kept (V0006). Presence is not in it: it
-- changes all the time, and many devices at once when a server ends.
create table device_tally (
    product_id bigint  not null,
    slot       tinyint not null,
    devices    int     not null default 0,
    activated  int     not null default 0,
    primary key (product_id, slot),
    constraint device_tally_product foreign key (product_id) references product (id) on delete cascade
);

create trigger product_tally after insert on product for each row
    insert into device_tally (product_id, slot)
    values (new.id, 0), (new.id, 1), (new.id, 2), (new.id, 3), (new.id, 4), (new.id, 5), (new.id, 6), (new.id, 7),
           (new.id, 8), (new.id, 9), (new.id, 10), (new.id, 11), (new.id, 12), (new.id, 13), (new.id, 14), (new.id, 15);

create trigger device_added after insert on device for each row
    update device_tally set
        devices = devices + (new.deleted_at is null),
        activated = activated + (new.deleted_at is null and new.activated_at is not null)
    where product_id = new.product_id and slot = new.id % 16;

-- Most changes count nothing anew: no slot equals null, so they find no row and lock nothing.
create trigger device_changed after update on device for each row
    update device_tally set
        devices = devices + (new.deleted_at is null) - (old.deleted_at is null),
        activated = activated + (new.deleted_at is null and new.activated_at is not null) - (old.deleted_at is null and old.activated_at is not null)
    where product_id = new.product_id
        and slot = if((new.deleted_at is null) = (old.deleted_at is null) and (new.activated_at is null) = (old.activated_at is null), null, new.id % 16);

create trigger device_removed after delete on device for each row
    update device_tally set
        devices = devices - (old.deleted_at is null),
        activated = activated - (old.deleted_at is null and old.activated_at is not null)
    where product_id = old.product_id and slot = old.id % 16;

-- What a device told of itself for people to read, all in one row: {"ICCID": {"value": "8986…", "at": "2026-11-25T10:00:00Z"}}.
create table device_facts (
    device_id bigint not null primary key,
    facts     text   not null check (json_valid(facts)),
    constraint device_facts_device foreign key (device_id) references device (id) on delete cascade
);

create table device_tag (
    device_id bigint      not null,
    tag       varchar(32) not null,
    constraint device_tag_device foreign key (device_id) references device (id) on delete cascade,
    primary key (device_id, tag),
    key device_tag_tag (tag, device_id)
);

-- What happened to a device, for its page. Rows are cheap to add: a fleet that comes back at once writes one each.
create table device_log (
    id             bigint       not null auto_increment primary key,
    device_id      bigint       not null,
    at             datetime(6)  not null,
    kind           varchar(16)  not null,
    component      varchar(100) null,
    version_before varchar(100) null,
    version_after  varchar(100) null,
    constraint device_log_device foreign key (device_id) references device (id) on delete cascade,
    key device_log_order (device_id, id)
);

-- What a device last reported about its MCU components; the module's own version stands in the device row.
create table reported_component (
    id          bigint       not null auto_increment primary key,
    device_id   bigint       not null,
    product_id  bigint       not null,
    identifier  varchar(100) collate utf8mb4_nopad_bin not null,
    version     varchar(100) collate utf8mb4_nopad_bin not null,
    reported_at datetime(6)  not null,
    constraint reported_component_device foreign key (device_id) references device (id) on delete cascade,
    constraint reported_component_identifier unique (device_id, identifier),
    key reported_component_of_device (device_id, identifier, version),
    key reported_component_version (version, device_id),
    key reported_component_versions (product_id, identifier, version, device_id)
);
