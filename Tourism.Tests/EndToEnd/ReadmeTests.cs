using System.Text;
using System.Text.RegularExpressions;
using Tourism.Tests.SampleData;

namespace Tourism.Tests.EndToEnd;

public sealed partial class ReadmeTests(SampleCorpusFixture corpus)
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("README.md"));

    [Fact]
    public async Task Every_curl_command_of_the_README_succeeds()
    {
        await using var system = new WholeSystem(corpus.DataDirectory);
        var commands = Curl().Matches(Text);
        Assert.NotEmpty(commands);
        foreach (Match command in commands)
        {
            using var request = new HttpRequestMessage(
                new HttpMethod(command.Groups["method"].Success ? command.Groups["method"].Value : "GET"), new Uri(command.Groups["path"].Value, UriKind.Relative));
            if (command.Groups["body"].Success)
            {
                request.Content = new StringContent(command.Groups["body"].Value, Encoding.UTF8, "application/json");
            }

            using var response = await system.FrontDoor.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, $"{command.Value}: {(int)response.StatusCode}");
        }
    }

    [Fact]
    public void Every_link_and_folder_of_the_README_exists() => Assert.All(
        Link().Matches(Text).Concat(Folder().Matches(Text)).Select(match => match.Groups[1].Value),
        path => Assert.True(Path.Exists(Repository.PathOf(path)), path));

    [GeneratedRegex(@"^curl (?:-X (?<method>[A-Z]+) )?http://localhost:8000(?<path>\S+)(?: -H ""[^""]+"" -d '(?<body>[^']+)')?$", RegexOptions.Multiline)]
    private static partial Regex Curl();

    [GeneratedRegex(@"\]\(((?!https?:)[^)#]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\| `([^`]+)`", RegexOptions.Multiline)]
    private static partial Regex Folder();
}
