-- Pairs of neighbouring characters: an index of substrings.
create function tourism_grams(value text) returns text[] language sql immutable parallel safe
return (select coalesce(array_agg(distinct substr(value, start, 2)), '{}') from generate_series(1, length(value) - 1) start);

create index parent_place on tourism_parent (latitude, longitude);
create index parent_province on tourism_parent (province_code, domain);
create index parent_municipality on tourism_parent (municipality_code, domain);
create index parent_search_text on tourism_parent using gin (tourism_grams(search_text));
create index chunk_vector_parent on chunk_vector (parent_id);
create index chunk_terms_parent on chunk_terms (parent_id);

-- The two indexes that a first bulk load does without until its end. Parameters: docs/decisions/009-postgres-index.md.
create function tourism_build_search_indexes() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    create index if not exists chunk_vector_nearest on chunk_vector using hnsw (embedding halfvec_cosine_ops) with (m = 16, ef_construction = 64);
    create index if not exists chunk_terms_keys on chunk_terms using gin (keys);
end;
$$;

create function tourism_drop_search_indexes() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    drop index if exists chunk_vector_nearest;
    drop index if exists chunk_terms_keys;
end;
$$;

create function tourism_analyze() returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
    analyze tourism_parent, tourism_child, place_text, chunk_vector, chunk_terms, index_term;
end;
$$;

select tourism_build_search_indexes();

-- Great-circle distance (haversine), mean radius of the IUGG.
create function tourism_distance_km(lat1 double precision, lon1 double precision, lat2 double precision, lon2 double precision)
    returns double precision language sql immutable parallel safe
return 2 * 6371.0088 * asin(least(1, sqrt(
    sin(radians(lat2 - lat1) / 2) ^ 2 + cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ^ 2)));

create type tourism_filter as (
    domain domain_type,
    province_code text,
    municipality_code text,
    -- A document lies in the circle, or its texts hold one of the names and it is not known to lie far from the circle.
    circle_lat double precision, circle_lon double precision, circle_km double precision,
    names text[],
    -- A document lies in this circle.
    within_lat double precision, within_lon double precision, within_km double precision
);

create function tourism_holds_any(value text, names text[]) returns boolean language sql immutable parallel safe
return exists (select from unnest(names) name where strpos(value, name) > 0);

-- Whether a document satisfies the circles and names of a filter; one that is known to lie far from the circle is a namesake.
create function tourism_is_there(latitude double precision, longitude double precision, search_text text, filter tourism_filter)
    returns boolean language sql immutable parallel safe
return coalesce(
    ((filter).within_km is null
        or tourism_distance_km(latitude, longitude, (filter).within_lat, (filter).within_lon) <= (filter).within_km)
    and (((filter).circle_km is null and (filter).names is null)
        or coalesce(tourism_distance_km(latitude, longitude, (filter).circle_lat, (filter).circle_lon) <= (filter).circle_km, false)
        or (((filter).circle_km is null or latitude is null
                or tourism_distance_km(latitude, longitude, (filter).circle_lat, (filter).circle_lon) <= (filter).circle_km + 10)
            and tourism_holds_any(search_text, (filter).names))), false);

-- Ids of documents that satisfy the codes of a filter, no more than so many. One statement for each index that may serve.
create function tourism_coded_documents(filter tourism_filter, most integer) returns integer[] language plpgsql stable
    set plan_cache_mode = force_generic_plan as $$
begin
    if filter.municipality_code is not null then
        return array(
            select id from tourism_parent
            where municipality_code = filter.municipality_code
                and (filter.domain is null or domain = filter.domain) and (filter.province_code is null or province_code = filter.province_code)
            limit most);
    elsif filter.province_code is not null then
        return array(
            select id from tourism_parent
            where province_code = filter.province_code and (filter.domain is null or domain = filter.domain)
            limit most);
    else
        return array(select id from tourism_parent where domain = filter.domain limit most);
    end if;
end;
$$;

-- The same for circles and names. A degree of latitude is 111 km and a bit.
create function tourism_placed_documents(filter tourism_filter, most integer) returns integer[] language plpgsql stable
    set plan_cache_mode = force_generic_plan as $$
declare
    lat constant double precision := coalesce(filter.within_lat, filter.circle_lat);
    degrees constant double precision := coalesce(filter.within_km, filter.circle_km) / 111;
begin
    return array(
        with maybe as (
            select id from tourism_parent where latitude between lat - degrees and lat + degrees
            union
            select parent.id from unnest(filter.names) name
            join tourism_parent parent on tourism_grams(parent.search_text) @> tourism_grams(name)
            where filter.within_km is null
        )
        select parent.id from maybe join tourism_parent parent using (id)
        where (filter.domain is null or domain = filter.domain)
            and (filter.province_code is null or province_code = filter.province_code)
            and (filter.municipality_code is null or municipality_code = filter.municipality_code)
            and tourism_is_there(latitude, longitude, search_text, filter)
        limit most);
end;
$$;

create function tourism_documents(filter tourism_filter, most integer) returns integer[] language sql stable as $$
    select case when num_nonnulls(filter.within_km, filter.circle_km, filter.names) > 0
        then tourism_placed_documents(filter, most) else tourism_coded_documents(filter, most) end;
$$;

-- Whether the document of a chunk satisfies the circles and names of a filter.
create function tourism_is_placed(of_parent integer, filter tourism_filter) returns boolean language plpgsql stable
    set plan_cache_mode = force_generic_plan as $$
begin
    return (select tourism_is_there(latitude, longitude, search_text, filter) from tourism_parent where id = of_parent);
end;
$$;

-- The nearest chunks by the index on vectors. A filter goes on scanning until it has enough or hnsw.max_scan_tuples is reached.
create function tourism_nearest(query halfvec, filter tourism_filter, is_placed boolean, hit_limit integer)
    returns table (chunk_id integer, score real) language plpgsql stable
    set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off as $$
begin
    if filter is null then
        return query
            select found.chunk_id, (1 - (found.embedding <=> query))::real from chunk_vector found
            order by found.embedding <=> query limit hit_limit;
    else
        return query
            select found.chunk_id, (1 - (found.embedding <=> query))::real from chunk_vector found
            where (filter.domain is null or found.domain = filter.domain)
                and (filter.province_code is null or found.province_code = filter.province_code)
                and (filter.municipality_code is null or found.municipality_code = filter.municipality_code)
                and (not is_placed or tourism_is_placed(found.parent_id, filter))
            order by found.embedding <=> query limit hit_limit;
    end if;
end;
$$;

-- What the terms of a question find, before any chunk is looked at.
create type tourism_question as (
    -- Its inner product with a chunk's terms is the chunk's BM25 score. Impacts are stored in 255 steps of 1.5.
    terms sparsevec,
    -- The keys of all postings, those first that add most to a score, and how many chunks each holds.
    keys integer[],
    chunks integer[]
);

-- A term weighs ln(1 + (N - df + 0.5) / (df + 0.5)), N chunks of which df hold it, times its weight in the question.
create function tourism_question(first_keys integer[], weights real[]) returns tourism_question language plpgsql stable
    set plan_cache_mode = force_generic_plan as $$
declare
    all_chunks constant integer := (select chunks from corpus_state);
    question tourism_question;
begin
    with posting as (
        select first_key, term.weight, counted.key, counted.chunks, sum(counted.chunks) over (partition by first_key) as holding
        from unnest(first_keys, weights) term (first_key, weight)
        join index_term counted on counted.key between first_key and first_key + 7
    ), weighed as (
        select first_key, key, chunks, weight * ln(1 + (greatest(all_chunks - holding, 0) + 0.5) / (holding + 0.5)) as weight from posting
    ), ranked as (
        select *, (key - first_key + 1) * weight as most from weighed
    )
    select
        ('{' || coalesce(string_agg(distinct ((first_key::bigint & 4294967295) >> 3) + 1 || ':' || weight * 1.5 / 255, ','), '') || '}/536870912')::sparsevec,
        array_agg(key order by most desc, key), array_agg(chunks order by most desc, key)
    into question from ranked;
    return question;
end;
$$;

-- The chunks with the best BM25 scores. Those that hold the postings which promise most are found first, as many as the budget allows,
-- and scored exactly; the rest of a common term's postings are looked into only if that gave too few.
-- Impact-ordered postings: Lin and Trotman, Anytime Ranking for Impact-Ordered Indexes, ICTIR 2015.
create function tourism_matching(question tourism_question, filter tourism_filter, filter_keys integer[], is_placed boolean, hit_limit integer)
    returns table (chunk_id integer, score real) language plpgsql stable
    set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    budget double precision := (select least(2000, greatest(1000, chunks / 50)) from corpus_state);
    promising integer[];
    is_all boolean;
    hits integer[];
    scores real[];
begin
    -- A filter lets a share of the chunks through, so that the same work reaches further.
    budget := budget / greatest(0.01, (
        select coalesce(exp(sum(ln(greatest(counted.chunks, 1)::double precision / greatest(state.chunks, 1)))), 1)
        from unnest(filter_keys) filter_key join index_term counted on counted.key = filter_key, corpus_state state));
    loop
        select array_agg(key) filter (where place = 1 or reach <= budget), bool_and(reach <= budget) into promising, is_all
        from (select key, row_number() over best_first as place, sum(chunks) over best_first as reach
              from unnest(question.keys, question.chunks) with ordinality posting (key, chunks, place)
              window best_first as (order by place)) posting;
        exit when promising is null;
        if cardinality(filter_keys) = 0 then
            select array_agg(hit.chunk_id), array_agg(hit.score) into hits, scores from (
                select found.chunk_id, (-(found.terms <#> question.terms))::real as score from chunk_terms found
                where found.keys && promising and (not is_placed or tourism_is_placed(found.parent_id, filter))
                order by 2 desc, 1 limit hit_limit) hit;
        else
            select array_agg(hit.chunk_id), array_agg(hit.score) into hits, scores from (
                select found.chunk_id, (-(found.terms <#> question.terms))::real as score from chunk_terms found
                where found.keys && promising and found.keys @> filter_keys and (not is_placed or tourism_is_placed(found.parent_id, filter))
                order by 2 desc, 1 limit hit_limit) hit;
        end if;
        exit when is_all or cardinality(hits) >= hit_limit;
        budget := budget * 20;
    end loop;
    return query select * from unnest(hits, scores);
end;
$$;

-- The same two lists from the chunks of these documents alone, each scored.
create function tourism_matching_of(documents integer[], question tourism_question, hit_limit integer)
    returns table (chunk_id integer, score real) language plpgsql stable
    set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
    return query
        select found.chunk_id, (-(found.terms <#> question.terms))::real from chunk_terms found
        where found.parent_id = any (documents) and found.terms <#> question.terms < 0
        order by 2 desc, 1 limit hit_limit;
end;
$$;

create function tourism_nearest_of(documents integer[], query halfvec, hit_limit integer)
    returns table (chunk_id integer, score real) language plpgsql stable
    set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
begin
    return query
        select found.chunk_id, (1 - (found.embedding <=> query))::real from chunk_vector found
        where found.parent_id = any (documents)
        order by 2 desc, 1 limit hit_limit;
end;
$$;

-- Hybrid search for one formulation of a question: the best chunks by BM25 and the nearest ones by cosine similarity, each list best first.
-- A filter that few documents satisfy is searched exactly, and so is one for which the index on vectors gave too few. How few that is was
-- measured: docs/decisions/009-postgres-index.md.
create function tourism_search(
    filter tourism_filter, filter_keys integer[], hit_limit integer, query halfvec, first_keys integer[], weights real[], search_width integer)
    returns table (is_vector boolean, chunk_id integer, score real) language plpgsql stable as $$
declare
    few_to_match constant integer := 600;
    few_to_compare constant integer := 4000;
    is_placed constant boolean := num_nonnulls(filter.within_km, filter.circle_km, filter.names) > 0;
    question constant tourism_question := tourism_question(first_keys, weights);
    documents integer[];
    hits integer[];
    scores real[];
begin
    if not (filter is null) then
        documents := tourism_documents(filter, few_to_compare + 1);
    end if;
    if cardinality(documents) <= few_to_match then
        return query select false, found.* from tourism_matching_of(documents, question, hit_limit) found;
    else
        return query select false, found.* from tourism_matching(question, filter, filter_keys, is_placed, hit_limit) found;
    end if;
    if query is null then
        return;
    end if;
    if cardinality(documents) <= few_to_compare then
        return query select true, found.* from tourism_nearest_of(documents, query, hit_limit) found;
        return;
    end if;
    perform set_config('hnsw.ef_search', search_width::text, true); -- for this statement
    select array_agg(found.chunk_id), array_agg(found.score) into hits, scores from tourism_nearest(query, filter, is_placed, hit_limit) found;
    if documents is null or cardinality(hits) >= hit_limit then
        return query select true, found.* from unnest(hits, scores) found (chunk_id, score) order by 3 desc, 2;
    else
        return query select true, found.* from tourism_nearest_of(tourism_documents(filter, null), query, hit_limit) found;
    end if;
end;
$$;

-- Counts the chunks that hold each key: all of them, or what has changed since. Loads write under the shared side of this lock.
create function tourism_count_terms() returns void language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtext('tourism_terms'));
    if (select terms_counted and (select count(*) from index_term_change) < greatest(chunks, 1000) from corpus_state) then
        with change as (delete from index_term_change returning keys, chunks),
            difference as (select key, sum(change.chunks) as chunks from change, unnest(keys) key group by key having sum(change.chunks) <> 0)
        insert into index_term as counted (key, chunks) select key, chunks from difference
        on conflict (key) do update set chunks = counted.chunks + excluded.chunks;
        delete from index_term where chunks <= 0;
    else
        create temporary table counted on commit drop as
            select key, count(*)::integer as chunks from chunk_terms, unnest(keys) key group by key;
        insert into index_term select key, chunks from counted
        on conflict (key) do update set chunks = excluded.chunks where index_term.chunks <> excluded.chunks;
        delete from index_term where not exists (select from counted where counted.key = index_term.key);
        delete from index_term_change;
        update corpus_state set terms_counted = true;
    end if;
end;
$$;
