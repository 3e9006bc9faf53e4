using Npgsql;

namespace Tourism.Tests.Embedder.Takeover;

/// <summary>The schema of a database in words: columns, indexes, constraints, functions, views, triggers and rights.</summary>
internal static class PostgresCatalog
{
    public static async Task<List<string>> ReadAsync(string connectionString)
    {
        const string Sql = """
            select concat_ws(' ', 'column', table_name, column_name, ordinal_position, udt_name, is_nullable, column_default)
            from information_schema.columns where table_schema = 'public'
            union all select 'index ' || indexdef from pg_indexes where schemaname = 'public'
            union all select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid))
                from pg_constraint where connamespace = 'public'::regnamespace
            union all select concat_ws(' ', 'function', oid::regprocedure, md5(prosrc), prosecdef, proacl)
                from pg_proc where pronamespace = 'public'::regnamespace and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
            union all select concat_ws(' ', 'view', viewname, definition) from pg_views where schemaname = 'public'
            union all select concat_ws(' ', 'trigger', tgrelid::regclass, pg_get_triggerdef(oid)) from pg_trigger where not tgisinternal
            union all select concat_ws(' ', 'storage', attrelid::regclass, attname, attstorage) from pg_attribute join pg_class on pg_class.oid = attrelid
                where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
            union all select concat_ws(' ', 'rights', relname, relacl, reloptions) from pg_class where relnamespace = 'public'::regnamespace
            union all select 'version ' || version from schema_version
            order by 1
            """;
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(Sql, connection);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}
