-- One row per device. Presence belongs to a connection: an offline notice counts only for the connection that is current.
create table device (
    id                  bigint       not null auto_increment primary key,
    product_id          bigint       not null,
    device_key          varchar(32)  character set ascii collate ascii_bin not null,
    name                varchar(100) not null,
    device_secret       varchar(32)  character set ascii collate ascii_bin null,
    online              boolean      not null default false,
    connection          varchar(64)  character set ascii collate ascii_bin null,
    created_at          datetime(6)  not null,
    activated_at        datetime(6)  null,
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
    constraint device_key unique (product_id, device_key),
    constraint device_product foreign key (product_id) references product (id),
    key device_online (product_id, online),
    key device_module_version (module_version, product_id)
);

-- What a device last reported about its MCU components; the module's own version stands in the device row.
create table reported_component (
    id          bigint       not null auto_increment primary key,
    device_id   bigint       not null,
    identifier  varchar(100) collate utf8mb4_nopad_bin not null,
    version     varchar(100) collate utf8mb4_nopad_bin not null,
    reported_at datetime(6)  not null,
    constraint reported_component_device foreign key (device_id) references device (id) on delete cascade,
    constraint reported_component_identifier unique (device_id, identifier),
    key reported_component_version (version, device_id)
);
