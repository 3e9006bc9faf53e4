using Microsoft.AspNetCore.Http;
using Tourism.ServiceDefaults.Http;

namespace Tourism.Tests.ServiceDefaults;

public sealed class EventStreamsTests
{
    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("*/*", false)]
    [InlineData("application/json", false)]
    [InlineData("text/event-stream", true)]
    [InlineData("Text/Event-Stream;q=0.1", true)]
    [InlineData("text/event-stream;q=0", false)]
    [InlineData("text/event-stream;q=0, */*", false)]
    [InlineData("text/event-stream;q=0.5, application/json", false)]
    [InlineData("application/json;q=0.5, text/event-stream", true)]
    [InlineData("application/json, text/event-stream", false)]
    [InlineData("text/event-stream, application/json", true)]
    [InlineData("text/event-stream, */*", true)]
    [InlineData("*/*, text/event-stream", false)]
    [InlineData("text/event-stream;q=0.8, */*;q=0.1", true)]
    [InlineData("text/event-stream;q=0.8, application/json;q=0.1, */*", true)]
    [InlineData("text/event-stream;q=0.8, application/*;q=0.9", false)]
    [InlineData("text/html", false)]
    [InlineData("not a media type at all", false)]
    public void The_highest_quality_wins_and_on_a_tie_what_is_named_first(string? accept, bool wants)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Accept = accept;
        Assert.Equal(wants, EventStreams.Wants(context.Request));
    }

    [Fact]
    public void Several_headers_are_one_list()
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.Accept = new(["text/event-stream;q=0.5", "application/json"]);
        Assert.False(EventStreams.Wants(context.Request));
    }
}
