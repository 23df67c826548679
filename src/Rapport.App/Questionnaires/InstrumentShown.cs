using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Questionnaires;

/// <summary>An instrument on the owner's list.</summary>
/// <param name="Instrument">As this practice has it, its own wording included even while the key is not confirmed.</param>
/// <param name="Wording">What the practice brought; null for nothing.</param>
public sealed record InstrumentShown(Instrument Instrument, InstrumentWording? Wording)
{
    /// <summary>Whether a client can be asked it here.</summary>
    public bool CanBeAsked => Instrument.Wordings.Count > 0 && (Instrument.IsOurs || Wording is { IsConfirmed: true });

    /// <summary>Who added the wording, and who confirmed the key, by name.</summary>
    public (string? Added, string? Confirmed) By { get; init; }
}
