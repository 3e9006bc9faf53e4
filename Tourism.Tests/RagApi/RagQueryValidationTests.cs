using System.Net;
using System.Text;
using System.Text.Json;

namespace Tourism.Tests.RagApi;

public sealed class RagQueryValidationTests(RagApiHost host) : IClassFixture<RagApiHost>
{
    public static TheoryData<string, string> Invalid => new()
    {
        { "{}", "query" },
        { """{"query":null}""", "query" },
        { """{"query":""}""", "query" },
        { """{"query":"a"}""", "query" },
        { """{"query":"  a  "}""", "query" },
        { """{"question":"a"}""", "question" },
        { Query(new string('가', 501)), "query" },
        { Query(string.Concat(Enumerable.Repeat("😀", 501))), "query" },
        { """{"query":5}""", "query" },
        { """{"query":["서울 맛집"]}""", "query" },
        { """{"query":"서울 맛집","top_k":0}""", "top_k" },
        { """{"query":"서울 맛집","top_k":11}""", "top_k" },
        { """{"query":"서울 맛집","top_k":-1}""", "top_k" },
        { """{"query":"서울 맛집","top_k":"5"}""", "top_k" },
        { """{"query":"서울 맛집","top_k":2.5}""", "top_k" },
        { """{"query":"서울 맛집","top_k":1e10}""", "top_k" },
        { """{"query":"서울 맛집","domain":"hotel"}""", "domain" },
        { """{"query":"서울 맛집","domain":0}""", "domain" },
        { """{"query":"서울 맛집","domain":"0"}""", "domain" },
        { """{"query":"서울 맛집","domain":"stay,nat"}""", "domain" },
        { """{"query":"서울 맛집","domain":["food"]}""", "domain" },
        { """{"query":"서울 맛집","area":5}""", "area" },
        { """{"query":"서울 맛집","area":" "}""", "area" },
        { $$"""{"query":"서울 맛집","area":"{{new string('a', 101)}}"}""", "area" },
        { """{"query":"서울 맛집","expansion":"yes"}""", "expansion" },
        { """{"query":"서울 맛집","expansion":1}""", "expansion" },
        { """{"query":"서울 맛집","expansion_variations":"서울 음식"}""", "expansion_variations" },
        { """{"query":"서울 맛집","expansion_variations":["서울 음식","a"]}""", "expansion_variations" },
        { """{"query":"서울 맛집","expansion_variations":[null]}""", "expansion_variations" },
        { $$"""{"query":"서울 맛집","expansion_variations":["{{new string('a', 201)}}"]}""", "expansion_variations" },
        { """{"query":"서울 맛집","expansion_variations":["aa","bb","cc","dd","ee","ff","gg"]}""", "expansion_variations" },
        { """{"query":"서울 맛집","parent_context":"true"}""", "parent_context" },
        { """{"query":"서울 맛집","language":"fr"}""", "language" },
        { """{"query":"서울 맛집","language":1}""", "language" },
        { """{"query":"서울 맛집","language":"ja,en"}""", "language" },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task A_value_that_breaks_a_rule_is_400_under_its_wire_name(string body, string field)
    {
        var problem = await host.PostAsync("/rag/query", body, HttpStatusCode.BadRequest);
        Assert.Equal([field], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name));
        Assert.StartsWith($"The field '{field}' ", problem.Text("detail"), StringComparison.Ordinal);
        Assert.EndsWith(".", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_broken_rule_is_named()
    {
        var problem = await host.PostAsync("/rag/query", new { query = "a", top_k = 0, area = " " }, HttpStatusCode.BadRequest);
        Assert.Equal(["area", "query", "top_k"], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"서울\"")]
    [InlineData("""{"query":"서울 맛집",}""")]
    [InlineData("""{"query":"서울""")]
    public async Task What_is_no_request_is_400(string body) => await host.PostAsync("/rag/query", body, HttpStatusCode.BadRequest);

    [Theory]
    [InlineData(2)]
    [InlineData(500)]
    public async Task Lengths_count_scalars(int length) =>
        await host.PostAsync("/rag/query", Query(string.Concat(Enumerable.Repeat("𠮷", length))));

    [Fact]
    public async Task A_body_over_10_KB_is_413() =>
        await host.PostAsync("/rag/query", new { query = "서울 맛집", padding = new string('a', 10 * 1024) }, HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task A_body_that_is_not_JSON_is_415()
    {
        using var content = new StringContent("""{"query":"서울 맛집"}""", Encoding.UTF8, "text/plain");
        using var response = await host.Client.PostAsync("/rag/query", content, TestContext.Current.CancellationToken);
        await RagApiHost.ReadAsync(response, HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task Another_method_is_405() => await host.GetAsync("/rag/query", HttpStatusCode.MethodNotAllowed);

    [Fact]
    public async Task An_unknown_address_is_404() => await host.GetAsync("/rag/nothing", HttpStatusCode.NotFound);

    private static string Query(string query) => JsonSerializer.Serialize(new { query });
}
