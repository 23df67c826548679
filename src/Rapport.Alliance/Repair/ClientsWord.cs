namespace Rapport.Alliance;

/// <summary>What the client says, asked how it is now.</summary>
public enum ClientsWord
{
    /// <summary>It is mended.</summary>
    Mended = 0,

    /// <summary>Better, not done.</summary>
    BetterNotDone = 1,

    /// <summary>Still there.</summary>
    StillThere = 2,

    /// <summary>They would rather not say.</summary>
    RatherNotSay = 3,
}
