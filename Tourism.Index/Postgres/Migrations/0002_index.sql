-- What the former schema lacks. Columns are added and tables stand beside the former ones, whose rows stay as they are.
alter table tourism_parent
    add column province_code text,
    add column municipality_code text,
    add column latitude double precision,
    add column longitude double precision,
    add column hours text,
    add column closed text,
    add column visit_minutes integer,
    add column price_level integer,
    add column tags text[],
    -- Area, names and title in lower case: what a filter by name looks into.
    add column search_text text,
    add column content_hash text,
    add column embedding_model text,
    -- Version of the text analysis that the chunks' terms come from; null until they have some.
    add column analysis_version integer;

create table place_text (
    document_id text not null references tourism_parent (document_id) on delete cascade,
    lang text not null,
    name text,
    summary text,
    primary key (document_id, lang)
);

-- Vectors beside the chunks: narrow rows, so that exact search over a selective filter reads little. A chunk without a vector has no row.
create table chunk_vector (
    chunk_id integer primary key references tourism_child (id) on delete cascade,
    parent_id integer not null,
    domain domain_type not null,
    province_code text,
    municipality_code text,
    embedding halfvec(384) not null
);

-- Terms of a chunk: its vector of impacts, by which hits are scored exactly, and the keys of its postings, by which they are found.
create table chunk_terms (
    chunk_id integer primary key references tourism_child (id) on delete cascade,
    parent_id integer not null,
    position integer not null,
    terms sparsevec not null,
    keys integer[] not null
);

-- Read by the thousand in a search: kept in the row as they are, neither compressed nor moved out as long as a page holds them.
alter table chunk_vector alter column embedding set storage external, set (toast_tuple_target = 8160);
alter table chunk_terms alter column terms set storage external, alter column keys set storage external, set (toast_tuple_target = 8160);

-- How many chunks hold a key, and what changed since that was counted.
create table index_term (
    key integer primary key,
    chunks integer not null
);

create table index_term_change (
    keys integer[] not null,
    chunks integer not null
);

create table corpus_state (
    only_row boolean primary key default true check (only_row),
    version bigint not null default 0,
    documents integer not null default 0,
    chunks integer not null default 0,
    embedding_model text,
    -- Whether index_term counts every chunk, so that changes are worth noting.
    terms_counted boolean not null default false,
    -- Whether the former system may read this database: its vector column is written too.
    serves_former_system boolean not null default false
);

-- A chunk is recognised by its document and the first 12 hex digits of the SHA-256 of question and answer.
create function tourism_chunk_hash(question text, answer text) returns text language sql immutable parallel safe
return left(encode(sha256(convert_to(question || E'\n' || answer, 'UTF8')), 'hex'), 12);

-- The former system's vectors are those of multilingual-e5-small without its prefixes.
insert into corpus_state (serves_former_system, embedding_model)
select exists (select from tourism_parent), case when exists (select from tourism_child where embedding is not null) then 'multilingual-e5-small@1/384//' end;

create table itinerary_plan (
    id text primary key,
    body jsonb not null,
    expires_at timestamptz not null
);

create index itinerary_plan_expires_at on itinerary_plan (expires_at);
