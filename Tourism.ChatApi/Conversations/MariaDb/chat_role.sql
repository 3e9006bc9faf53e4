create user if not exists tourism_chat identified by @password;
alter user tourism_chat identified by @password;
grant select, insert, delete, update (assistant_response, created_at) on chat_history to tourism_chat;
grant select, insert, delete on chat_session to tourism_chat;
grant select on chat_schema_version to tourism_chat;
