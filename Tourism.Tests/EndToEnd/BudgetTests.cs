using Tourism.ChatApi.Rag;
using Tourism.RagApi;

namespace Tourism.Tests.EndToEnd;

public sealed class BudgetTests
{
    [Fact]
    public void The_front_door_waits_as_long_as_RagApi_may_take_and_hardly_longer()
    {
        var beyond = new RagApiOptions().RequestTimeout - new RagOptions().RequestTimeout;
        Assert.InRange(beyond, TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(0.5));
    }
}
