using System.Text.Json.Serialization;

namespace Tourism.Core;

/// <summary>The six kinds of places that documents are about. Wire names are the lower-case words of the contract.</summary>
public enum TourismDomain
{
    /// <summary>Restaurants, cafes, food streets.</summary>
    [JsonStringEnumMemberName("food")] Food,

    /// <summary>Hotels, resorts, hanok stays.</summary>
    [JsonStringEnumMemberName("stay")] Stay,

    /// <summary>Nature: mountains, beaches, islands, parks.</summary>
    [JsonStringEnumMemberName("nat")] Nat,

    /// <summary>History and culture: palaces, temples, museums, villages.</summary>
    [JsonStringEnumMemberName("his")] His,

    /// <summary>Markets, malls, shopping streets.</summary>
    [JsonStringEnumMemberName("shop")] Shop,

    /// <summary>Leisure: theme parks, skiing, observatories, spas.</summary>
    [JsonStringEnumMemberName("lei")] Lei,
}
