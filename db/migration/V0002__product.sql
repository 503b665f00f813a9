create table product (
    id                     bigint       not null auto_increment primary key,
    name                   varchar(100) not null,
    product_key            varchar(32)  character set ascii collate ascii_bin not null,
    product_secret         varchar(32)  character set ascii collate ascii_bin not null,
    device_type            varchar(16)  not null,
    network                varchar(16)  not null,
    data_format            varchar(16)  not null,
    category               varchar(100) not null,
    description            varchar(500) not null,
    dynamic_authentication boolean      not null,
    created_by             varchar(64)  not null,
    created_at             datetime(6)  not null,
    version                int          not null,
    constraint product_name unique (name),
    constraint product_key unique (product_key)
);
