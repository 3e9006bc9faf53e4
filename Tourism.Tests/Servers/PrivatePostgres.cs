namespace Tourism.Tests.Servers;

public sealed class PrivatePostgres : PrivateServer
{
    private PrivatePostgres()
        : base(Server.Postgres)
    {
    }

    public static Task<PrivatePostgres> StartAsync() => StartAsync(new PrivatePostgres());
}
