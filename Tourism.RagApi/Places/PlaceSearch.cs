using System.Globalization;
using Tourism.Core;

namespace Tourism.RagApi.Places;

/// <summary>Parameters of a search for places, read and checked.</summary>
internal sealed record PlaceSearch(string? Query, TourismDomain? Domain, string? Area, GeoPoint? Near, double RadiusKm, int Limit)
{
    public const double DefaultRadiusKm = 5;
    public const double LargestRadiusKm = 500;
    public const int DefaultLimit = 20;
    public const int LargestLimit = 100;

    /// <summary>The search, or what is wrong by the wire name of the parameter.</summary>
    public static (PlaceSearch? Search, Dictionary<string, string[]> Errors) Read(
        string? query, string? domain, string? area, string? near, string? radiusKm, string? limit)
    {
        // A form that sends its empty fields means their defaults.
        (query, domain, area, near, radiusKm, limit) = (Text(query), Text(domain), Text(area), Text(near), Text(radiusKm), Text(limit));
        var errors = new Dictionary<string, string[]>();
        TourismDomain? readDomain = WireNames.TryParseDomain(domain, out var known) ? known : null;
        Check("domain", domain is null || readDomain is not null, "Must be one of food, stay, nat, his, shop, lei.");
        var point = ReadPoint(near);
        Check("near", near is null || point is not null, "Must be a latitude and a longitude, such as 37.57,126.98.");
        var radius = ReadNumber(radiusKm, DefaultRadiusKm);
        Check("radius_km", radius is > 0 and <= LargestRadiusKm, "Must be a number above 0, at most 500.");
        Check("radius_km", radiusKm is null || near is not null, "Needs the parameter near.");
        var count = ReadNumber(limit, DefaultLimit);
        Check("limit", count is >= 1 and <= LargestLimit && count == Math.Floor(count.Value), "Must be a whole number from 1 to 100.");
        Check("query", Length(query) is 0 or (>= 2 and <= 500), "Must have 2 to 500 characters after trimming.");
        Check("area", Length(area) <= 100, "Must have at most 100 characters.");
        return errors.Count > 0
            ? (null, errors)
            : (new PlaceSearch(query, readDomain, area, point, radius!.Value, (int)count!.Value), errors);

        void Check(string name, bool valid, string message)
        {
            if (!valid)
            {
                errors.TryAdd(name, [message]);
            }
        }
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static int Length(string? value) => value?.EnumerateRunes().Count() ?? 0;

    private static double? ReadNumber(string? text, double fallback) => text is null
        ? fallback
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static GeoPoint? ReadPoint(string? text) =>
        text?.Split(',') is [var first, var second]
        && double.TryParse(first, NumberStyles.Float, CultureInfo.InvariantCulture, out var lat) && Math.Abs(lat) <= 90
        && double.TryParse(second, NumberStyles.Float, CultureInfo.InvariantCulture, out var lon) && Math.Abs(lon) <= 180
            ? new GeoPoint(lat, lon)
            : null;
}
