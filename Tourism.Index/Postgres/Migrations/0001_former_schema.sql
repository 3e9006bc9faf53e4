-- Schema v1.1 of the former system, as it is found in its databases. A database that has it starts from here.
create type domain_type as enum ('food', 'stay', 'nat', 'his', 'shop', 'lei');
create type source_type as enum ('book', 'blog', 'official', 'review', 'news', 'other');

create table schema_version (
    version text primary key,
    applied_at timestamp not null default current_timestamp
);

create table tourism_parent (
    id serial primary key,
    document_id text not null unique,
    domain domain_type not null,
    title text,
    summary_text text,
    place_name text,
    area text,
    lang text default 'ja',
    source_type source_type,
    source_url text,
    collected_date date,
    published_date date,
    created_at timestamp default current_timestamp,
    updated_at timestamp default current_timestamp
);

create table tourism_child (
    id serial primary key,
    qa_id text not null unique,
    parent_id integer not null references tourism_parent (id) on delete cascade,
    document_id text not null,
    question text not null,
    answer text not null,
    chunk_text text not null,
    domain domain_type not null,
    title text,
    place_name text,
    area text,
    lang text default 'ja',
    embedding vector(384),
    created_at timestamp default current_timestamp
);

create index idx_parent_document_id on tourism_parent (document_id);
create index idx_parent_domain on tourism_parent (domain);
create index idx_parent_area on tourism_parent (area);
create index idx_parent_collected_date on tourism_parent (collected_date);
create index idx_child_domain on tourism_child (domain);
create index idx_child_area on tourism_child (area);
create index idx_child_parent_id on tourism_child (parent_id);
create index idx_child_qa_id on tourism_child (qa_id);
create index idx_child_embedding on tourism_child using ivfflat (embedding vector_cosine_ops) with (lists = 1500);

create function update_updated_at_column() returns trigger language plpgsql as $$
begin
    new.updated_at = current_timestamp;
    return new;
end;
$$;

create trigger update_tourism_parent_updated_at before update on tourism_parent
    for each row execute function update_updated_at_column();

create view v_tourism_search as
select c.id as child_id, c.qa_id, c.question, c.answer, c.chunk_text, c.embedding, c.domain, c.area, c.document_id,
       p.title, p.place_name, p.summary_text, p.source_url, p.source_type
from tourism_child c
join tourism_parent p on p.id = c.parent_id;

insert into schema_version (version) values ('1.1.0');
