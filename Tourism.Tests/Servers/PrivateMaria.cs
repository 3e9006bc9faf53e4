namespace Tourism.Tests.Servers;

public sealed class PrivateMaria : PrivateServer
{
    private PrivateMaria()
        : base(Server.Maria)
    {
    }

    public static Task<PrivateMaria> StartAsync() => StartAsync(new PrivateMaria());
}
