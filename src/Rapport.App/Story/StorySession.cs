using Rapport.Alliance;
using Rapport.Care;

namespace Rapport.App.Story;

/// <summary>One session in the story of a relationship, with all that belongs to it.</summary>
/// <param name="Session">The session.</param>
/// <param name="Place">Which one it is among the held ones, from 1; null where it was not held.</param>
public sealed record StorySession(Session Session, int? Place)
{
    /// <summary>Whether the client's rating may be shown to this reader.</summary>
    public RatingShown Shown { get; init; } = new RatingShown.NotIn();

    /// <summary>The client's rating of working together; null where there is none or it may not be shown yet.</summary>
    public double? Rating { get; init; }

    /// <summary>What the reader guessed, in the same points; null while the rating is closed, and for anybody else.</summary>
    public double? Guess { get; init; }

    /// <summary>How the client was, by the outcome instrument of the story; null where unknown.</summary>
    public double? Outcome { get; init; }

    /// <summary>What the client wrote, with the words they ticked. It never waits for a guess.</summary>
    public IReadOnlyList<FormAnswer> Said { get; init; } = [];

    /// <summary>The forms that came as the client's and that they say they did not fill in, one answer of each.</summary>
    public IReadOnlyList<FormAnswer> NotTheirs { get; init; } = [];

    public SessionNote? Note { get; init; }

    public IReadOnlyList<Signal> Signals { get; init; } = [];

    public IReadOnlyList<Repair> Repairs { get; init; } = [];

    public IReadOnlyList<Homework> Homework { get; init; } = [];

    /// <summary>Whether something strained here: a repair began from it, or a rule spoke and nobody set it aside.</summary>
    public bool IsStrain => Repairs.Count > 0 || Signals.Any(signal => signal.Rule.Topic == SignalTopic.Strain && signal.Level is Verdict.Amber or Verdict.Red && signal.State is not (SignalState.Dismissed or SignalState.Withdrawn));

    /// <summary>Whether it had begun by then: its hour had come, or the two had met before it and the client had said how it was.</summary>
    public bool HadBegun(DateTimeOffset by) => Session.StartsAt <= by || Said.Any(answer => answer.Purpose == FormPurpose.CheckOut && answer.At <= by);
}
