-- Rights of the roles, given anew after every migration.
grant usage on schema public to tourism_loader, tourism_rag;
grant select, insert, update, delete on all tables in schema public to tourism_loader;
grant usage on all sequences in schema public to tourism_loader;
revoke insert, update, delete on schema_version from tourism_loader;
revoke all on itinerary_plan from tourism_loader;
grant select on corpus_state, tourism_parent, tourism_child, place_text, chunk_vector, chunk_terms, index_term, schema_version to tourism_rag;
grant select, insert, update, delete on itinerary_plan to tourism_rag;
revoke execute on function tourism_build_search_indexes(), tourism_drop_search_indexes(), tourism_analyze() from public;
grant execute on function tourism_build_search_indexes(), tourism_drop_search_indexes(), tourism_analyze() to tourism_loader;
