using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Tourism.Core;
using Tourism.Core.Contracts;
using Tourism.ServiceDefaults.Http;

namespace Tourism.Tests.Core.Contracts;

public sealed partial class ContractJsonTests
{
    private static readonly JsonSerializerOptions Json = JsonDefaults.Create(TourismJson.Default);

    public static TheoryData<Type> Roots =>
        [.. typeof(TourismJson).GetCustomAttributesData().Where(data => data.AttributeType == typeof(JsonSerializableAttribute))
            .Select(data => (Type)data.ConstructorArguments[0].Value!)];

    public static TheoryData<Type> Enums =>
        [.. typeof(TourismDomain).Assembly.GetTypes().Where(type => type is { IsEnum: true, IsPublic: true }
            && (type.Namespace == typeof(RagQueryRequest).Namespace || type == typeof(TourismDomain) || type == typeof(Language)))];

    [Theory]
    [MemberData(nameof(Roots))]
    public void Every_member_has_a_snake_case_name(Type contract)
    {
        var members = Json.GetTypeInfo(contract).Properties;
        Assert.NotEmpty(members);
        Assert.All(members, member => Assert.Matches(SnakeCase(), member.Name));
    }

    [Theory]
    [MemberData(nameof(Roots))]
    public void Every_member_has_the_name_of_its_property(Type contract)
    {
        var properties = contract.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0);
        Assert.Equal(
            properties.Select(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name)).Order(),
            Json.GetTypeInfo(contract).Properties.Select(member => member.Name).Where(name => name != "response_type" || contract != typeof(ChatResponse)).Order());
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Enums_are_written_in_lower_case_and_read_in_any_case(Type type) => Assert.All(Enum.GetValues(type).Cast<object>(), value =>
    {
        var text = JsonSerializer.Serialize(value, type, Json);
        Assert.Equal($"\"{value.ToString()!.ToLowerInvariant()}\"", text);
        Assert.All([text, text.ToUpperInvariant(), $"\"{value}\""], written => Assert.Equal(value, JsonSerializer.Deserialize(written, type, Json)));
    });

    [Theory]
    [MemberData(nameof(Enums))]
    public void Numbers_and_unknown_names_are_no_enum_members(Type type) => Assert.All(
        ["0", "1", "\"0\"", "\"1\"", "\"\"", "\"unknown\"", "\"-1\"", "true", "{}"],
        text => Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(text, type, Json)));

    [Fact]
    public void Numbers_in_quotes_are_refused() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<RagQueryRequest>("""{"query":"서울","top_k":"5"}""", Json));

    [Fact]
    public void Unknown_members_are_ignored_and_null_is_the_default()
    {
        var request = JsonSerializer.Deserialize<RagQueryRequest>(
            """{"query":"서울 궁궐","top_k":null,"domain":null,"language":null,"expansion":null,"colour":"red"}""", Json)!;
        Assert.Equal("서울 궁궐", request.Query);
        Assert.Null(request.TopK);
        Assert.Null(request.Domain);
    }

    [Fact]
    public void Korean_and_Japanese_letters_are_written_as_they_are() =>
        Assert.Equal("""{"text":"서울 ソウル 明洞"}""", JsonSerializer.Serialize(new TextDelta("서울 ソウル 明洞"), Json));

    [Fact]
    public void A_response_of_the_conversation_carries_its_type()
    {
        ChatResponse response = new TalkResponse
        {
            Id = "1",
            Message = "안녕하세요",
            Metadata = new ChatMetadata { Degraded = [], Latency = 0, Model = "rules", Stored = false },
        };
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(response, Json));
        Assert.Equal("chat", json.RootElement.GetProperty("response_type").GetString());
    }

    [GeneratedRegex("^[a-z]+(_[a-z]+)*$")]
    private static partial Regex SnakeCase();
}
