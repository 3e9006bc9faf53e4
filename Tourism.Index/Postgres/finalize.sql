-- Drops what only the former system needs.
drop view if exists v_tourism_search;
drop index if exists idx_child_embedding;
alter table tourism_child drop column if exists embedding;
update corpus_state set serves_former_system = false;
