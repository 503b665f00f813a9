-- What happened by itself and people want to hear of; subject_id is a plan or a version package, by kind.
create table notice (
    id         bigint       not null auto_increment primary key,
    at         datetime(6)  not null,
    kind       varchar(32)  not null check (kind in ('PLAN_ENDED', 'PLAN_STOPPED', 'VERIFICATION_SUCCEEDED', 'VERIFICATION_FAILED')),
    subject_id bigint       not null,
    name       varchar(100) not null,
    key notice_at (at)
);

-- Up to which notice an account has read.
create table notice_mark (
    account_id bigint not null primary key,
    read_to    bigint not null,
    constraint notice_mark_account foreign key (account_id) references account (id) on delete cascade
);
