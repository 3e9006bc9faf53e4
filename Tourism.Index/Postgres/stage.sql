create temporary table if not exists stage_document (
    document_id text, domain text, title text, summary_text text, place_name text, area text, lang text, source_type text, source_url text,
    collected_date date, published_date date, province_code text, municipality_code text, latitude double precision, longitude double precision,
    hours text, closed text, visit_minutes integer, price_level integer, tags text[], search_text text, content_hash text, embedding_model text,
    analysis_version integer
) on commit delete rows;

create temporary table if not exists stage_text (document_id text, lang text, name text, summary text) on commit delete rows;

create temporary table if not exists stage_chunk (
    document_id text, chunk_hash text, position integer, lang text, question text, answer text, chunk_text text, embedding halfvec(384),
    terms sparsevec, keys integer[]
) on commit delete rows;

create temporary table if not exists stage_known (document_id text, chunk_hash text, chunk_id integer, is_new boolean) on commit delete rows;
