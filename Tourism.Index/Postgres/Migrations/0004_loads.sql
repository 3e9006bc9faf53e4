-- Loads that processes share. A job is done in one transaction that locks its row, so that it is free again when its process dies.
create table index_load (
    id integer primary key generated always as identity,
    -- Equal for loads that do the same.
    fingerprint text not null,
    records integer not null default 0,
    began_at timestamptz not null default current_timestamp,
    completed_at timestamptz,
    -- Another load began while nobody worked on this one.
    abandoned_at timestamptz,
    -- What it came to, once it is completed and its jobs are gone.
    corpus_version bigint,
    records_done integer not null default 0,
    written integer not null default 0,
    unchanged integer not null default 0,
    rejected integer not null default 0,
    warnings integer not null default 0
);

create unique index index_load_open on index_load (fingerprint) where completed_at is null and abandoned_at is null;

create table index_load_job (
    load_id integer not null references index_load (id) on delete cascade,
    number integer not null,
    -- What to load, in the words of the Embedder.
    content text not null,
    records integer not null,
    done_at timestamptz,
    written integer not null default 0,
    unchanged integer not null default 0,
    rejected integer not null default 0,
    warnings integer not null default 0,
    primary key (load_id, number)
);

create index index_load_job_open on index_load_job (load_id, number) where done_at is null;
