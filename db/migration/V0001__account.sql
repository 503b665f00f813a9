create table account (
    id            bigint       not null auto_increment primary key,
    name          varchar(64)  not null,
    password_hash varchar(255) not null,
    role          varchar(16)  not null check (role in ('ADMINISTRATOR', 'OPERATOR', 'VIEWER')),
    created_at    datetime(6)  not null,
    version       int          not null,
    constraint account_name unique (name)
);

create table audit_entry (
    id      bigint        not null auto_increment primary key,
    at      datetime(6)   not null,
    account varchar(64)   not null,
    subject varchar(16)   not null,
    action  varchar(16)   not null,
    name    varchar(200)  not null,
    details varchar(2000) not null,
    key audit_entry_at (at)
);
