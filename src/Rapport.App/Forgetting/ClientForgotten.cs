namespace Rapport.App.Forgetting;

/// <summary>What came of a client's wish to be forgotten.</summary>
public abstract record ClientForgotten
{
    private ClientForgotten() { }

    /// <summary>Their keys are destroyed and their figures deleted; nobody reads a word any more.</summary>
    public sealed record Gone : ClientForgotten;

    /// <summary>A law keeps the record until the end of this day; then it goes.</summary>
    public sealed record KeptUntil(DateOnly Day) : ClientForgotten;

    /// <summary>A hold stands on their record: nothing is erased while it does. Nothing was changed.</summary>
    public sealed record Held : ClientForgotten;

    /// <summary>The work has not ended yet. Nothing was changed.</summary>
    public sealed record WorkGoesOn : ClientForgotten;
}
