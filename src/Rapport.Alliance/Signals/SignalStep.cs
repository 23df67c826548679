using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>What came of a step in the life of a signal.</summary>
public abstract record SignalStep
{
    private SignalStep() { }

    /// <summary>It is written down.</summary>
    /// <param name="Answer">What to keep.</param>
    public sealed record Noted(SignalAnswered Answer) : SignalStep;

    /// <summary>A repair began.</summary>
    /// <param name="Repair">The repair, open.</param>
    /// <param name="Entry">Its first entry, to keep.</param>
    /// <param name="Answer">What to keep beside the signal.</param>
    public sealed record RepairBegan(Repair Repair, RepairEntry Entry, SignalAnswered Answer) : SignalStep;

    /// <summary>Something was done about it before; that stands.</summary>
    /// <param name="State">What became of it.</param>
    /// <param name="Repair">The repair that began from it; null for none.</param>
    public sealed record Stands(SignalState State, Id<Repair>? Repair) : SignalStep;

    /// <summary>A risk answer cannot be set aside or put off: it stays until somebody records what was done.</summary>
    public sealed record RiskStays : SignalStep;

    /// <summary>Only a risk answer is closed by recording what was done.</summary>
    public sealed record NoRisk : SignalStep;

    /// <summary>The session was filed under another client since: there is nothing here to repair.</summary>
    public sealed record SessionMoved : SignalStep;
}
