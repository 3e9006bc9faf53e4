using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Tourism.ServiceDefaults.Http;

/// <summary>Chooses between JSON and events by the <c>Accept</c> header (RFC 9110, 12.5.1).</summary>
public static class EventStreams
{
    public const string MediaType = "text/event-stream";

    private static readonly string[] Json = ["application/json", "application/*", "*/*"]; // the most specific one counts

    /// <summary>Whether the client wants events rather than JSON: it names them, with the higher quality, or with the same and first.</summary>
    public static bool Wants(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
        {
            return false;
        }

        var events = Find(accepted, MediaType);
        var json = Json.Select(type => Find(accepted, type)).FirstOrDefault(found => found.Quality is not null);
        return events.Quality > 0 && (events.Quality > (json.Quality ?? 0) || events.Quality == json.Quality && events.Index < json.Index);
    }

    private static (int Index, double? Quality) Find(IList<MediaTypeHeaderValue> accepted, string mediaType) => accepted
        .Select((type, index) => (Index: index, Type: type))
        .Where(item => item.Type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
        .Select(item => (item.Index, item.Type.Quality ?? 1d as double?))
        .FirstOrDefault();
}
