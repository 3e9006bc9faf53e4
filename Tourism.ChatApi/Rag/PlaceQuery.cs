using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Tourism.Core;

namespace Tourism.ChatApi.Rag;

/// <summary>A search for places as <c>GET /places</c> takes it.</summary>
internal sealed record PlaceQuery
{
    public string? Query { get; init; }

    public TourismDomain? Domain { get; init; }

    public string? Area { get; init; }

    public GeoPoint? Near { get; init; }

    /// <summary>Radius around the point in kilometres; RagApi's own by default.</summary>
    public double? RadiusKm { get; init; }

    public required int Limit { get; init; }

    /// <summary>Path and query of the request.</summary>
    public Uri ToUri()
    {
        var parameters = new (string Name, string? Value)[]
        {
            ("query", Query),
            ("domain", Domain?.ToWire()),
            ("area", Area),
            ("near", Near is { } point ? string.Create(CultureInfo.InvariantCulture, $"{point.Lat},{point.Lon}") : null),
            ("radius_km", Near is null ? null : RadiusKm?.ToString(CultureInfo.InvariantCulture)),
            ("limit", Limit.ToString(CultureInfo.InvariantCulture)),
        };
        var query = new QueryBuilder(parameters.Where(parameter => parameter.Value is not null)
            .Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value!)));
        return new Uri($"/places{query.ToQueryString()}", UriKind.Relative);
    }
}
