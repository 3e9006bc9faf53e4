create table chat_history (
    chat_id integer primary key autoincrement,
    session_id text not null,
    user_message text not null,
    response_type text not null,
    assistant_response text not null check (json_valid(assistant_response)),
    created_at text not null
);
create index idx_session_created on chat_history (session_id, created_at);
create index idx_created_at on chat_history (created_at);
create index idx_session_chat on chat_history (session_id, chat_id);

-- Sessions that the front door issued itself; others were named by their clients.
create table chat_session (
    session_id text primary key,
    created_at text not null
) without rowid;
