namespace Tourism.Core;

/// <summary>The six kinds of places that documents are about. Wire names are the lower-case words of the contract.</summary>
public enum TourismDomain
{
    /// <summary>Restaurants, cafes, food streets.</summary>
    Food,

    /// <summary>Hotels, resorts, hanok stays.</summary>
    Stay,

    /// <summary>Nature: mountains, beaches, islands, parks.</summary>
    Nat,

    /// <summary>History and culture: palaces, temples, museums, villages.</summary>
    His,

    /// <summary>Markets, malls, shopping streets.</summary>
    Shop,

    /// <summary>Leisure: theme parks, skiing, observatories, spas.</summary>
    Lei,
}
