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
    image                  char(16)     character set ascii collate ascii_bin null,
    created_by             varchar(64)  not null,
    created_at             datetime(6)  not null,
    version                int          not null,
    constraint product_name unique (name),
    constraint product_key unique (product_key)
);

-- The picture of a product; its fingerprint stands in the product, so that lists need not look here.
create table product_image (
    product_id bigint      not null primary key,
    kind       varchar(4)  not null check (kind in ('PNG', 'JPEG', 'GIF', 'WEBP')),
    content    mediumblob  not null,
    constraint product_image_product foreign key (product_id) references product (id) on delete cascade
);
