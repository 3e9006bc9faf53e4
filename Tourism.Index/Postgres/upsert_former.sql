-- Where the former system is served: its vectors are taken, and new ones are written for it too.
insert into chunk_vector (chunk_id, parent_id, domain, province_code, municipality_code, embedding)
select child.id, parent.id, parent.domain, parent.province_code, parent.municipality_code, child.embedding::halfvec(384)
from stage_known known join tourism_parent parent using (document_id) join tourism_child child on child.id = known.chunk_id
where child.embedding is not null
on conflict (chunk_id) do nothing;

update tourism_child child set embedding = staged.embedding::vector(384)
from stage_known known join stage_chunk staged using (document_id, chunk_hash)
where child.id = known.chunk_id and staged.embedding is not null and child.embedding is distinct from staged.embedding::vector(384);
