namespace Tourism.Core.Contracts;

/// <summary>How a traveller moves between places.</summary>
public enum TransportMode
{
    /// <summary>Public transport.</summary>
    Public,

    /// <summary>Car or taxi.</summary>
    Car,

    /// <summary>On foot.</summary>
    Walk,
}

/// <summary>How much a traveller spends.</summary>
public enum BudgetLevel
{
    /// <summary>Little.</summary>
    Economy,

    /// <summary>The usual.</summary>
    Standard,

    /// <summary>Much.</summary>
    Premium,
}

/// <summary>How full the days are.</summary>
public enum Pace
{
    /// <summary>Few places a day.</summary>
    Relaxed,

    /// <summary>The usual.</summary>
    Normal,

    /// <summary>As many places as fit.</summary>
    Packed,
}
