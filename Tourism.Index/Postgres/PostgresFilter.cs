using Npgsql;
using NpgsqlTypes;
using Tourism.Core;

namespace Tourism.Index.Postgres;

/// <summary>A search filter as parameters of a statement.</summary>
internal static class PostgresFilter
{
    /// <summary>The filter made of the parameters that <see cref="AddTo"/> adds first.</summary>
    public const string Sql = "row($1::domain_type, $2, $3, $4, $5, $6, $7, $8, $9, $10)::tourism_filter";

    /// <summary>Whether it asks for more than codes.</summary>
    public static bool IsPlaced(SearchFilter filter) => filter.Circle is not null || filter.Within is not null || filter.AreaNames.Count > 0;

    /// <summary>Adds $1 to $10.</summary>
    public static void AddTo(NpgsqlParameterCollection parameters, SearchFilter filter)
    {
        AddCodesTo(parameters, filter);
        AddCircle(parameters, filter.Circle);
        string[] names = [.. filter.AreaNames.Select(name => name.ToLowerInvariant())];
        Add(parameters, NpgsqlDbType.Array | NpgsqlDbType.Text, names.Length == 0 ? null : names);
        AddCircle(parameters, filter.Within);
    }

    /// <summary>Adds $1 to $3: domain and region codes.</summary>
    public static void AddCodesTo(NpgsqlParameterCollection parameters, SearchFilter filter)
    {
        Add(parameters, NpgsqlDbType.Text, filter.Domain?.ToWire());
        Add(parameters, NpgsqlDbType.Text, filter.ProvinceCode);
        Add(parameters, NpgsqlDbType.Text, filter.MunicipalityCode);
    }

    private static void AddCircle(NpgsqlParameterCollection parameters, GeoCircle? circle)
    {
        Add(parameters, NpgsqlDbType.Double, circle?.Centre.Lat);
        Add(parameters, NpgsqlDbType.Double, circle?.Centre.Lon);
        Add(parameters, NpgsqlDbType.Double, circle?.RadiusKm);
    }

    private static void Add(NpgsqlParameterCollection parameters, NpgsqlDbType type, object? value) =>
        parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value ?? DBNull.Value });
}
