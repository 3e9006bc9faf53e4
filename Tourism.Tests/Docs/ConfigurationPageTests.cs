using System.Reflection;

namespace Tourism.Tests.Docs;

public sealed class ConfigurationPageTests
{
    private static readonly Assembly[] Services =
    [
        typeof(Tourism.RagApi.RagOptions).Assembly, typeof(Tourism.ChatApi.Conversations.ChatOptions).Assembly,
        typeof(Tourism.Embedder.Sources.SourceRecord).Assembly, typeof(Tourism.Index.IndexDocument).Assembly,
    ];

    [Fact]
    public void Every_option_stands_on_the_configuration_page()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "configuration.md"));
        var keys = Services.SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.GetField("SectionName") is not null)
            .SelectMany(type => type.GetProperties().Select(property => $"{type.GetField("SectionName")!.GetRawConstantValue()}:{property.Name}"))
            .ToList();
        Assert.NotEmpty(keys);
        Assert.All(keys, key => Assert.Contains($"`{key}`", page, StringComparison.Ordinal));
    }
}
