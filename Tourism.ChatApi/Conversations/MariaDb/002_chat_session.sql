-- Sessions that the front door issued itself; others were named by their clients.
create table if not exists chat_session (
    session_id varchar(128) character set ascii collate ascii_bin not null primary key,
    created_at timestamp not null default current_timestamp(),
    key idx_session_created_at (created_at)
) engine = InnoDB default charset = utf8mb4;
