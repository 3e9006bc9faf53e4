-- From the staged documents to the tables: a document that is there is replaced, a chunk that is there keeps its id and its vector.
select pg_advisory_xact_lock_shared(hashtext('tourism_terms'));

insert into tourism_parent (
    document_id, domain, title, summary_text, place_name, area, lang, source_type, source_url, collected_date, published_date, province_code,
    municipality_code, latitude, longitude, hours, closed, visit_minutes, price_level, tags, search_text, content_hash, embedding_model, analysis_version,
    indexed_at)
select document_id, domain::domain_type, title, summary_text, place_name, area, lang, source_type::source_type, source_url, collected_date, published_date,
    province_code, municipality_code, latitude, longitude, hours, closed, visit_minutes, price_level, tags, search_text, content_hash, embedding_model,
    analysis_version, current_timestamp
from stage_document order by document_id
on conflict (document_id) do update set
    domain = excluded.domain, title = excluded.title, summary_text = excluded.summary_text, place_name = excluded.place_name, area = excluded.area,
    lang = excluded.lang, source_type = excluded.source_type, source_url = excluded.source_url, collected_date = excluded.collected_date,
    published_date = excluded.published_date, province_code = excluded.province_code, municipality_code = excluded.municipality_code,
    latitude = excluded.latitude, longitude = excluded.longitude, hours = excluded.hours, closed = excluded.closed,
    visit_minutes = excluded.visit_minutes, price_level = excluded.price_level, tags = excluded.tags, search_text = excluded.search_text,
    content_hash = excluded.content_hash, embedding_model = excluded.embedding_model, analysis_version = excluded.analysis_version,
    indexed_at = excluded.indexed_at;

delete from place_text known using stage_document staged
where known.document_id = staged.document_id
    and not exists (select from stage_text where stage_text.document_id = known.document_id and stage_text.lang = known.lang);

insert into place_text (document_id, lang, name, summary) select document_id, lang, name, summary from stage_text
on conflict (document_id, lang) do update set name = excluded.name, summary = excluded.summary;

insert into stage_known (document_id, chunk_hash, chunk_id, is_new)
select parent.document_id, tourism_chunk_hash(child.question, child.answer), min(child.id), false
from stage_document join tourism_parent parent using (document_id) join tourism_child child on child.parent_id = parent.id
group by 1, 2;

insert into index_term_change (keys, chunks)
select terms.keys, -1 from corpus_state, stage_document join tourism_parent parent using (document_id) join chunk_terms terms on terms.parent_id = parent.id
where terms_counted;

delete from tourism_child child using stage_document join tourism_parent parent using (document_id)
where child.parent_id = parent.id and not exists (
    select from stage_known known join stage_chunk staged using (document_id, chunk_hash) where known.chunk_id = child.id);

with written as (
    insert into tourism_child (
        qa_id, parent_id, document_id, question, answer, chunk_text, domain, title, place_name, area, lang)
    select staged.document_id || ':' || staged.chunk_hash, parent.id, staged.document_id, staged.question, staged.answer, staged.chunk_text,
        parent.domain, parent.title, parent.place_name, parent.area, staged.lang
    from stage_chunk staged join tourism_parent parent using (document_id)
    where not exists (select from stage_known known where known.document_id = staged.document_id and known.chunk_hash = staged.chunk_hash)
    order by staged.document_id, staged.position
    returning id, document_id, qa_id)
insert into stage_known (document_id, chunk_hash, chunk_id, is_new) select document_id, right(qa_id, 12), id, true from written;

update tourism_child child set
    chunk_text = staged.chunk_text, domain = parent.domain, title = parent.title, place_name = parent.place_name, area = parent.area, lang = staged.lang
from stage_known known join stage_chunk staged using (document_id, chunk_hash) join tourism_parent parent using (document_id)
where child.id = known.chunk_id and not known.is_new
    and (child.chunk_text, child.domain, child.title, child.place_name, child.area, child.lang)
        is distinct from (staged.chunk_text, parent.domain, parent.title, parent.place_name, parent.area, staged.lang);

insert into chunk_terms (chunk_id, parent_id, position, terms, keys)
select known.chunk_id, parent.id, staged.position, staged.terms, staged.keys
from stage_chunk staged join stage_known known using (document_id, chunk_hash) join tourism_parent parent using (document_id)
order by known.chunk_id
on conflict (chunk_id) do update set parent_id = excluded.parent_id, position = excluded.position, terms = excluded.terms, keys = excluded.keys;

update chunk_vector vector set
    parent_id = parent.id, domain = parent.domain, province_code = parent.province_code, municipality_code = parent.municipality_code
from stage_known known join tourism_parent parent using (document_id)
where vector.chunk_id = known.chunk_id and not known.is_new
    and (vector.parent_id, vector.domain, vector.province_code, vector.municipality_code)
        is distinct from (parent.id, parent.domain, parent.province_code, parent.municipality_code);

insert into chunk_vector (chunk_id, parent_id, domain, province_code, municipality_code, embedding)
select known.chunk_id, parent.id, parent.domain, parent.province_code, parent.municipality_code, staged.embedding
from stage_chunk staged join stage_known known using (document_id, chunk_hash) join tourism_parent parent using (document_id)
where staged.embedding is not null
order by known.chunk_id
on conflict (chunk_id) do update set embedding = excluded.embedding where chunk_vector.embedding <> excluded.embedding;

insert into index_term_change (keys, chunks)
select terms.keys, 1 from corpus_state, stage_document join tourism_parent parent using (document_id) join chunk_terms terms on terms.parent_id = parent.id
where terms_counted;
