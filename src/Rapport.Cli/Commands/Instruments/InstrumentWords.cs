using Rapport.Cli.Io;
using Rapport.Instruments;
using Rapport.Statistics;

namespace Rapport.Cli.Commands;

/// <summary>Facts about instruments as this program words them, in tables and in JSON.</summary>
internal static class InstrumentWords
{
    public static string Of(KeyStatus status) => status switch
    {
        KeyStatus.Own => "own",
        KeyStatus.Read => "read",
        KeyStatus.PartlyRead => "partly-read",
        _ => "recalled",
    };

    public static string Of(EvidenceStatus status) => status switch
    {
        EvidenceStatus.Read => "read",
        EvidenceStatus.Recalled => "recalled",
        EvidenceStatus.RecalledUncertain => "recalled, may be wrong",
        EvidenceStatus.Derived => "derived here",
        EvidenceStatus.Assumed => "assumed",
        EvidenceStatus.Own => "ours",
        _ => "source not known",
    };

    public static string Of(Evidence evidence) => evidence switch
    {
        { Source: null } => Of(evidence.Status),
        { Status: EvidenceStatus.Unknown } => evidence.Source,
        _ => $"{evidence.Source}; {Of(evidence.Status)}",
    };

    public static string Of(ShipClass ship) => ship switch
    {
        ShipClass.Own => "own",
        ShipClass.Texts => "texts",
        ShipClass.SeparateNonCommercialPack => "separate-nc-pack",
        ShipClass.SeparateNonCommercialPackUnmodified => "separate-nc-pack-unmodified",
        _ => "key-only",
    };

    public static string Of(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => ">=",
        Comparison.Above => ">",
        Comparison.AtMost => "<=",
        _ => "<",
    };

    public static string? Of(Direction? direction) => direction switch
    {
        Direction.HigherIsBetter => "higher",
        Direction.LowerIsBetter => "lower",
        _ => null,
    };

    public static string Of(ClusterResult result) => result switch
    {
        ClusterResult.Met => "met",
        ClusterResult.NotMet => "not-met",
        _ => "undetermined",
    };

    /// <summary>How far a key may be relied on, in a word or two.</summary>
    public static string Certainty(Instrument instrument) =>
        instrument.Confirmation is { } word ? $"{Of(instrument.KeyStatus)}, confirmed by {word.By}"
        : instrument.IsKeyConfirmed ? Of(instrument.KeyStatus)
        : $"{Of(instrument.KeyStatus)}, unconfirmed";

    /// <summary>A range such as "0 to 27"; a dash where it is not known.</summary>
    public static string Range(ScoreRule? rule) =>
        rule is { Minimum: { } low, Maximum: { } high } ? $"{TextTable.Number(low)} to {TextTable.Number(high)}" : "-";

    /// <summary>Why a score is not there.</summary>
    public static string Of(NoScore reason) => reason switch
    {
        NoScore.AnswersMissing missing => $"items {string.Join(", ", missing.Items)} left out",
        NoScore.AnswersRefused refused => $"items {string.Join(", ", refused.Items)} not on the form",
        NoScore.ItemsUnknown => "its items are not known",
        NoScore.ReversalsUnknown => "its reversed items are not known",
        NoScore.RuleUnknown => "its rule is not here",
        _ => "the key is not for this respondent",
    };
}
