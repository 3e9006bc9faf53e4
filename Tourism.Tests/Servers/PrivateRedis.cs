namespace Tourism.Tests.Servers;

public sealed class PrivateRedis : PrivateServer
{
    private PrivateRedis()
        : base(Server.Redis)
    {
    }

    public static Task<PrivateRedis> StartAsync() => StartAsync(new PrivateRedis());
}
