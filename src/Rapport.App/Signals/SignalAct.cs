using Rapport.Alliance;

namespace Rapport.App.Signals;

/// <summary>What a person makes of a signal.</summary>
public abstract record SignalAct
{
    private SignalAct() { }

    /// <summary>Sets it aside, with why.</summary>
    public sealed record Dismiss(DismissedWhy Why, string? Words) : SignalAct;

    /// <summary>Begins a repair from it.</summary>
    public sealed record BeginRepair(RuptureKind Kind) : SignalAct;

    /// <summary>Records what was done about a risk answer.</summary>
    public sealed record RecordDone(string What) : SignalAct;
}
