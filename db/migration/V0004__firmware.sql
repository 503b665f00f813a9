create table version_package (
    id             bigint       not null auto_increment primary key,
    name           varchar(100) not null,
    component_type varchar(8)   not null check (component_type in ('MODULE', 'MCU')),
    kind           varchar(8)   not null check (kind in ('FULL', 'DELTA')),
    source_version varchar(100) collate utf8mb4_bin null,
    target_version varchar(100) collate utf8mb4_bin not null,
    remark         varchar(200) not null,
    verified       boolean      not null,
    uploaded_by    varchar(64)  not null,
    created_at     datetime(6)  not null,
    updated_at     datetime(6)  not null,
    version        int          not null,
    constraint version_package_name unique (name),
    constraint version_package_source check ((kind = 'DELTA') = (source_version is not null))
);

create table firmware_file (
    id         bigint       not null auto_increment primary key,
    package_id bigint       not null,
    position   int          not null,
    name       varchar(255) not null,
    size       bigint       not null check (size > 0),
    md5        char(32)     character set ascii not null,
    sha256     char(64)     character set ascii not null,
    crc32      char(8)      character set ascii not null,
    constraint firmware_file_package foreign key (package_id) references version_package (id) on delete cascade,
    constraint firmware_file_position unique (package_id, position)
);
