-- While a verification runs, running is 1: its unique key keeps a package from being tried twice at once on one component.
create table verification (
    id         bigint       not null auto_increment primary key,
    package_id bigint       not null,
    device_id  bigint       not null,
    plan_id    bigint       not null,
    identifier varchar(100) collate utf8mb4_bin not null,
    status     varchar(16)  not null check (status in ('RUNNING', 'SUCCEEDED', 'FAILED', 'CANCELLED')),
    started_by varchar(64)  not null,
    started_at datetime(6)  not null,
    expires_at datetime(6)  not null,
    ended_at   datetime(6)  null,
    version    int          not null,
    running    tinyint      as (if(status = 'RUNNING', 1, null)) persistent,
    constraint verification_package foreign key (package_id) references version_package (id),
    constraint verification_device foreign key (device_id) references device (id),
    constraint verification_plan foreign key (plan_id) references upgrade_plan (id),
    constraint verification_once unique (package_id, device_id, identifier, running),
    key verification_expiry (status, expires_at)
);
