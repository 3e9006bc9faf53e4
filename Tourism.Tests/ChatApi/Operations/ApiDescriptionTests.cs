using System.Net;
using System.Text.RegularExpressions;

namespace Tourism.Tests.ChatApi.Operations;

public sealed partial class ApiDescriptionTests : ChatApiTest
{
    [Fact]
    public async Task The_own_document_describes_the_conversation()
    {
        using var response = await GetAsync("/openapi/own.json");
        var document = await JsonAsync(response);

        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            ["/alive", "/chat", "/chat/sessions", "/chat/sessions/{session_id}", "/chat/sessions/{session_id}/messages", "/health"],
            document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
        var schemas = document.GetProperty("components").GetProperty("schemas");
        Assert.Equal(
            "What the visitor says, 1-500 characters after trimming.",
            schemas.GetProperty("ChatRequest").GetProperty("properties").GetProperty("text").GetProperty("description").GetString());
        var place = schemas.GetProperty("ChatPlace").GetProperty("properties");
        Assert.True(place.GetProperty("name").GetProperty("deprecated").GetBoolean());
        Assert.True(place.GetProperty("source_id").GetProperty("deprecated").GetBoolean());
    }

    [Fact]
    public async Task The_committed_document_is_served()
    {
        using var response = await GetAsync("/openapi/v1.json");
        var document = await JsonAsync(response);

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.True(document.GetProperty("paths").TryGetProperty("/chat", out _));
    }

    [Fact]
    public async Task The_reference_page_asks_no_other_host()
    {
        using var response = await GetAsync("/docs/");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var page = await response.Content.ReadAsStringAsync(Cancelled);
        Assert.Contains("openapi/v1.json", page, StringComparison.Ordinal);
        Assert.Empty(ForeignAddress().Matches(page));
        foreach (Match script in Scripts().Matches(page))
        {
            using var asset = await GetAsync("/docs/" + script.Groups[1].Value);
            Assert.Equal(HttpStatusCode.OK, asset.StatusCode);
        }
    }

    [Fact]
    public async Task The_root_leads_to_the_reference_page()
    {
        using var client = Factory.CreateClient(new() { AllowAutoRedirect = false });
        using var response = await client.GetAsync(new Uri("/", UriKind.Relative), Cancelled);

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("/docs", response.Headers.Location?.ToString());
    }

    [GeneratedRegex("(?:src|href)=\"(?:https?:)?//[^\"]*\"|cdn\\.|fonts\\.")]
    private static partial Regex ForeignAddress();

    [GeneratedRegex("<script[^>]* src=\"([^\"]+)\"")]
    private static partial Regex Scripts();
}
