namespace Rapport.Alliance;

/// <summary>R17: reasons why a client might stay away. Reasons, and no number before the practice has 100 endings of its own.</summary>
/// <param name="Verdict">Amber with at least one reason, else none.</param>
/// <param name="Reasons">Names of the reasons in signals.json.</param>
/// <param name="Probability">A model's probability, 0 to 1; null where it may not be shown.</param>
public sealed record DropOutReading(Verdict Verdict, IReadOnlyList<string> Reasons, double? Probability)
{
    /// <summary>The least number of local drop-outs before a probability may be shown.</summary>
    public const int DropOutsNeeded = 100;

    private const int MostTold = 3;

    /// <summary>Which rule this is.</summary>
    public static RuleCard Card { get; } = new("R17", "1", "reasons to stay away", "steady correlates of leaving early; even good models tell stayers from leavers only somewhat better than chance");

    /// <summary>The reasons that hold.</summary>
    /// <param name="signs">What is known.</param>
    /// <param name="localDropOuts">How many drop-outs of its own the practice has recorded.</param>
    /// <param name="modelled">What a locally fitted model says, 0 to 1; null where there is none.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count below 0 or a probability outside 0 to 1.</exception>
    public static DropOutReading From(DropOutSigns signs, int localDropOuts, double? modelled = null)
    {
        ArgumentNullException.ThrowIfNull(signs);
        ArgumentOutOfRangeException.ThrowIfNegative(localDropOuts);
        if (modelled is { } given && !(given is >= 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(modelled), modelled, "between 0 and 1");
        string[] reasons =
        [
            .. signs.HasOpenRupture ? ["open-strain"] : Array.Empty<string>(),
            .. signs.MissedOfLastThree >= 2 ? ["missed"] : Array.Empty<string>(),
            .. signs.HasNextMeeting ? Array.Empty<string>() : ["no-next"],
            .. signs.IsFeedbackMissing ? ["no-answers"] : Array.Empty<string>(),
            .. signs.IsMessageOverdue ? ["waiting"] : Array.Empty<string>(),
        ];
        return new(reasons.Length > 0 ? Verdict.Amber : Verdict.None, reasons, localDropOuts < DropOutsNeeded ? null : modelled) { Missed = signs.MissedOfLastThree, Silence = localDropOuts < DropOutsNeeded ? $"fewer than {DropOutsNeeded} clients have stayed away here so far" : "nothing has been fitted to those who stayed away here" };
    }

    private int Missed { get; init; }

    private string Silence { get; init; } = "";

    /// <summary>The words: up to three reasons, and a band only where a probability may be shown.</summary>
    public SignalSentences Words() => Reasons.Count == 0 ? Strain.None() : SignalBook.English.Say("drop-out-risk",
        ("reasons", Sentence(string.Join("; ", Reasons.Take(MostTold).Select(Text)))),
        ("bandText", Probability is { } p ? $" Among comparable clients here about {Plain.Per100(p)} of 100 left early." : $" There is no number from this practice either: {Silence}."));

    private string Text(string reason) => SignalBook.English.Reason(reason)
        .Replace("{k}", Plain.Count(Missed), StringComparison.Ordinal).Replace("{n}", "3", StringComparison.Ordinal);

    private static string Sentence(string clauses) => char.ToUpperInvariant(clauses[0]) + clauses[1..];
}
