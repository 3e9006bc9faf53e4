using System.Globalization;

namespace Tourism.Core.Regions;

/// <summary>Reads <c>regions.tsv</c>, <c>areas.tsv</c> and <c>other-words.tsv</c>, which are embedded in this assembly.</summary>
internal static class GazetteerFile
{
    public static Gazetteer Read()
    {
        Region[] municipalities = [.. EmbeddedTable.Read("regions.tsv").Select(ReadRegion)];
        IEnumerable<Region> areas = EmbeddedTable.Read("areas.tsv").Select(ReadArea);
        return new Gazetteer([.. municipalities, .. areas], EmbeddedTable.Read("other-words.tsv").Select(columns => columns[0]));
    }

    private static Region ReadRegion(string[] columns) => new(
        columns[0],
        columns[1].Length == 0 ? null : columns[1],
        Enum.Parse<RegionKind>(columns[2], ignoreCase: true),
        Names(columns.AsSpan(3)),
        Aliases(columns[6]),
        Point(columns[7], columns[8]),
        RadiusKm: null);

    private static Region ReadArea(string[] columns) => new(
        $"{columns[4]}:{columns[0]}",
        columns[4],
        RegionKind.Area,
        Names(columns),
        Aliases(columns[3]),
        Point(columns[5], columns[6]),
        double.Parse(columns[7], CultureInfo.InvariantCulture));

    private static LocalizedText Names(ReadOnlySpan<string> columns) => new() { Ko = columns[0], Ja = columns[1], En = columns[2] };

    private static string[] Aliases(string column) => column.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static GeoPoint Point(string lat, string lon) =>
        new(double.Parse(lat, CultureInfo.InvariantCulture), double.Parse(lon, CultureInfo.InvariantCulture));
}
