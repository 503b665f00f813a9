create table account (
    id              bigint       not null auto_increment primary key,
    name            varchar(64)  not null,
    display_name    varchar(64)  not null,
    password_hash   varchar(255) not null,
    role            varchar(16)  not null check (role in ('ADMINISTRATOR', 'OPERATOR', 'VIEWER')),
    language        varchar(2)   not null check (language in ('', 'zh', 'en')),
    zone            varchar(64)  not null,
    disabled        boolean      not null,
    session_series  int          not null,
    last_sign_in_at datetime(6)  null,
    created_at      datetime(6)  not null,
    version         int          not null,
    constraint account_name unique (name),
    key account_role (role, disabled)
);

-- One row. Whoever changes who may sign in locks it first, so two at once cannot both be the first or the last administrator.
create table account_policy (
    id           tinyint     not null primary key check (id = 1),
    registration varchar(16) not null check (registration in ('OFF', 'INVITATION', 'OPEN')),
    set_up_code  varchar(32) null
);

insert into account_policy (id, registration) values (1, 'INVITATION');

-- A link is deleted when it is used or withdrawn. Only the hash is kept: who reads this table cannot use the link.
create table one_time_link (
    id         bigint      not null auto_increment primary key,
    purpose    varchar(16) not null check (purpose in ('INVITATION', 'PASSWORD_RESET')),
    token_hash char(64)    not null,
    role       varchar(16) null check (role in ('ADMINISTRATOR', 'OPERATOR', 'VIEWER')),
    account_id bigint      null,
    created_by varchar(64) not null,
    created_at datetime(6) not null,
    expires_at datetime(6) not null,
    constraint one_time_link_token unique (token_hash),
    constraint one_time_link_account foreign key (account_id) references account (id) on delete cascade,
    constraint one_time_link_target check ((purpose = 'INVITATION') = (role is not null) and (purpose = 'PASSWORD_RESET') = (account_id is not null))
);

-- Of the token only the hash is kept: who reads this table cannot use it.
create table api_token (
    id           bigint      not null auto_increment primary key,
    account_id   bigint      not null,
    name         varchar(64) not null,
    scope        varchar(8)  not null check (scope in ('READ', 'WRITE')),
    token_hash   char(64)    not null,
    created_at   datetime(6) not null,
    expires_at   datetime(6) not null,
    last_used_at datetime(6) null,
    constraint api_token_hash unique (token_hash),
    constraint api_token_name unique (account_id, name),
    constraint api_token_account foreign key (account_id) references account (id) on delete cascade
);

create table audit_entry (
    id      bigint       not null auto_increment primary key,
    at      datetime(6)  not null,
    account varchar(64)  not null,
    subject varchar(16)  not null,
    action  varchar(16)  not null,
    name    varchar(200) not null,
    details mediumtext   not null check (json_valid(details)),
    remark  varchar(200) not null,
    key audit_entry_at (at),
    key audit_entry_account (account, id),
    key audit_entry_subject (subject, id),
    key audit_entry_action (action, id)
);
