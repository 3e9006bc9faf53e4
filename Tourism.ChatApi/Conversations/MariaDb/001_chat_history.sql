-- The table of the former system, taken over as it is when it is there.
create table if not exists chat_history (
    chat_id int not null auto_increment primary key,
    session_id varchar(255) not null,
    user_message text not null,
    response_type varchar(50) not null,
    assistant_response longtext character set utf8mb4 collate utf8mb4_bin not null check (json_valid(assistant_response)),
    created_at timestamp not null default current_timestamp(),
    key idx_session_id (session_id),
    key idx_created_at (created_at),
    key idx_session_created (session_id, created_at)
) engine = InnoDB default charset = utf8mb4;
