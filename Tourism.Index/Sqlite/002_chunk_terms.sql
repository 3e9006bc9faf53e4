-- The terms of a chunk stand with it (TermVector). Chunks that were written before have none until they are loaded again, which the next
-- load does by itself: their documents' hashes no longer match.
drop table chunk_vocabulary;
drop table chunk_terms;
alter table chunk add column terms blob not null default x'';
