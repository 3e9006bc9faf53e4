create table meta (
    key text primary key,
    value text not null
) without rowid;

create table document (
    id integer primary key,
    document_id text not null unique,
    domain text not null,
    title text not null,
    place_name text not null,
    name_ko text, name_ja text, name_en text,
    summary_ko text, summary_ja text, summary_en text,
    area text not null,
    province_code text,
    municipality_code text,
    lat real, lon real,
    hours text,
    closed text,
    visit_minutes integer,
    price_level integer,
    tags text not null,
    source_url text,
    source_type text not null,
    collected_date text,
    published_date text,
    content_hash text not null,
    model text not null,
    updated_at text not null default (strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
);

create table chunk (
    id integer primary key,
    chunk_key text not null unique,
    document integer not null references document (id) on delete cascade,
    lang text not null,
    question text not null,
    answer text not null,
    chunk_text text not null,
    embedding blob not null
);

create index chunk_document on chunk (document);

-- The tokens come ready from the text analysis, separated by spaces; the ascii tokenizer only splits there.
-- Without stored content bm25() needs detail = full: with less it gives 0 for every row.
create virtual table chunk_terms using fts5 (
    body, name, place,
    content = '', contentless_delete = 1, tokenize = 'ascii', detail = 'full'
);

create virtual table chunk_vocabulary using fts5vocab (chunk_terms, 'row');
