create table verification (
    id         bigint       not null auto_increment primary key,
    package_id bigint       not null,
    device_id  bigint       not null,
    plan_id    bigint       not null,
    identifier varchar(100) collate utf8mb4_bin not null,
    status     varchar(16)  not null,
    started_by varchar(64)  not null,
    started_at datetime(6)  not null,
    expires_at datetime(6)  not null,
    ended_at   datetime(6)  null,
    version    int          not null,
    constraint verification_package foreign key (package_id) references version_package (id),
    constraint verification_device foreign key (device_id) references device (id),
    constraint verification_plan foreign key (plan_id) references upgrade_plan (id),
    key verification_open (status, expires_at)
);
