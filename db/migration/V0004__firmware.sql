-- A deleted package keeps its row, since plans and logs speak of it; only living packages compete for a name.
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
    deleted_at     datetime(6)  null,
    version        int          not null,
    living_name    varchar(100) as (if(deleted_at is null, name, null)) persistent,
    constraint version_package_name unique (living_name),
    constraint version_package_source check ((kind = 'DELTA') = (source_version is not null)),
    constraint version_package_step check (source_version is null or source_version <> target_version),
    key version_package_path (component_type, kind, target_version)
);

-- The content itself lies in the vault under its SHA-256; two files may share one content.
create table firmware_file (
    package_id bigint       not null,
    position   int          not null,
    name       varchar(255) not null,
    size       bigint       not null check (size > 0),
    md5        char(32)     character set ascii not null,
    sha256     char(64)     character set ascii not null,
    crc32      char(8)      character set ascii not null,
    signature  varchar(5500) character set ascii not null,
    primary key (package_id, position),
    constraint firmware_file_package foreign key (package_id) references version_package (id) on delete cascade,
    key firmware_file_content (sha256)
);

-- A file on its way in, piece by piece; its bytes lie in the vault's folder. The row goes when the package is filed or nobody comes back.
create table partial_file (
    id         bigint       not null auto_increment primary key,
    account    varchar(64)  not null,
    name       varchar(255) not null,
    size       bigint       not null check (size > 0),
    modified   bigint       not null,
    received   bigint       not null,
    touched_at datetime(6)  not null,
    constraint partial_file_received check (received between 0 and size),
    key partial_file_account (account, id),
    key partial_file_touched (touched_at)
);
