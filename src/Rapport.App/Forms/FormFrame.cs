using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Forms;

/// <summary>Everything around a form of one session.</summary>
/// <param name="Practice">The practice.</param>
/// <param name="Client">Who answers.</param>
/// <param name="Session">About which session.</param>
/// <param name="Instruments">What may be asked for this purpose, the usual ones, whole with the practice's wording.</param>
public sealed record FormFrame(Practice Practice, Client Client, Session Session, IReadOnlyList<Instrument> Instruments)
{
    /// <summary>Whether a session of this course took place before; the first check-in does not ask about the work together.</summary>
    public required bool HadSessions { get; init; }

    /// <summary>Whether somebody covers for the therapist now.</summary>
    public required bool HasCover { get; init; }

    /// <summary>When a form for this purpose came in; null while none has.</summary>
    public DateTimeOffset? InSince { get; init; }

    /// <summary>The practice's day.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Whether one more line asks how it is now, after something was not right between the two.</summary>
    public bool AsksOfRepair { get; init; }

    /// <summary>What keeps these forms from going out by link.</summary>
    public IReadOnlyList<LinkLack> Lacks => Practice.LacksForLink(Instruments.Any(HasRisk), HasCover, Today);

    /// <summary>Whether an instrument lists risk items or risk words.</summary>
    public static bool HasRisk(Instrument instrument) =>
        instrument.Items.Any(item => item.IsRisk) || instrument.Choices.Any(choice => choice.Options.Any(option => option.IsRisk));
}
