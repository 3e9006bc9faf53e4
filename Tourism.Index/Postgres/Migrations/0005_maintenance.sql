-- When a document's derived data was written. Whoever else writes the row, such as the former system, changes updated_at alone.
alter table tourism_parent add column indexed_at timestamp;

-- Two that build at once would disturb each other, and an index that somebody left invalid would stay so.
create or replace function tourism_build_search_indexes() returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
    invalid regclass;
begin
    perform pg_advisory_xact_lock(hashtext('tourism_search_indexes'));
    for invalid in
        select indexrelid from pg_index where not indisvalid and indrelid in ('tourism_parent'::regclass, 'chunk_vector'::regclass, 'chunk_terms'::regclass)
    loop
        execute format('drop index %s', invalid);
    end loop;
    create index if not exists parent_place on tourism_parent (latitude, longitude);
    create index if not exists parent_province on tourism_parent (province_code, domain);
    create index if not exists parent_municipality on tourism_parent (municipality_code, domain);
    create index if not exists parent_search_text on tourism_parent using gin (tourism_grams(search_text));
    create index if not exists chunk_vector_parent on chunk_vector (parent_id);
    create index if not exists chunk_terms_parent on chunk_terms (parent_id);
    create index if not exists chunk_vector_nearest on chunk_vector using hnsw (embedding halfvec_cosine_ops) with (m = 16, ef_construction = 64);
    create index if not exists chunk_terms_keys on chunk_terms using gin (keys);
end;
$$;
