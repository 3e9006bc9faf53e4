using System.Net;
using System.Text.Json;
using Tourism.Core;
using Tourism.Core.Regions;
using Tourism.Index;
using Tourism.Tests.SampleData;

namespace Tourism.Tests.RagApi.Itineraries;

/// <summary>RagApi in process over the sample data, for plans.</summary>
public sealed class SampleItineraries(SampleCorpusFixture corpus) : IAsyncDisposable
{
    private static readonly Gazetteer Gazetteer = Gazetteer.Load();

    internal RagApiHost Host { get; } = RagApiHost.Over(corpus.DataDirectory);

    public async ValueTask DisposeAsync() => await Host.DisposeAsync();

    internal string ProvinceOf(string documentId) => Gazetteer.Find(corpus.Documents.First(document => document.DocumentId == documentId).ProvinceCode)!.Name.Ko!;

    internal int PriceOf(string documentId) => corpus.Documents.First(document => document.DocumentId == documentId).PriceLevel!.Value;

    internal HashSet<string> Ids(Func<IndexDocument, bool> holds) => [.. corpus.Documents.Where(holds).Select(document => document.DocumentId)];

    /// <summary>Places of a province that a plan of these domains may hold.</summary>
    internal int CountIn(string provinceCode, IEnumerable<string> domains, bool meals)
    {
        string[] kinds = [.. domains, .. meals ? ["food"] : Array.Empty<string>()];
        return corpus.Documents.Count(document => document.ProvinceCode == provinceCode && kinds.Contains(document.Domain.ToWire()));
    }

    internal Task<JsonElement> PlanAsync(object request, HttpStatusCode status = HttpStatusCode.OK) => Host.PostAsync("/recommend/itinerary", request, status);

    internal async Task<JsonElement> BestAsync(object request) => (await PlanAsync(request)).List("itineraries")[0];
}
