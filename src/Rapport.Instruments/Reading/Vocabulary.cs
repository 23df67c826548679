using Rapport.Statistics;

namespace Rapport.Instruments;

/// <summary>The words of the definition format and what they stand for.</summary>
internal static class Vocabulary
{
    public static readonly IReadOnlyDictionary<string, EvidenceStatus> Statuses = new Dictionary<string, EvidenceStatus>
    {
        ["read"] = EvidenceStatus.Read,
        ["recalled"] = EvidenceStatus.Recalled,
        ["recalled-uncertain"] = EvidenceStatus.RecalledUncertain,
        ["derived"] = EvidenceStatus.Derived,
        ["assumed"] = EvidenceStatus.Assumed,
        ["own"] = EvidenceStatus.Own,
        ["unknown"] = EvidenceStatus.Unknown,
    };

    public static readonly IReadOnlyDictionary<string, Respondent> Respondents = new Dictionary<string, Respondent>
    {
        ["client"] = Respondent.Client,
        ["therapist"] = Respondent.Therapist,
        ["observer"] = Respondent.Observer,
        ["caregiver"] = Respondent.Caregiver,
    };

    public static readonly IReadOnlyDictionary<string, ShipClass> Ships = new Dictionary<string, ShipClass>
    {
        ["own"] = ShipClass.Own,
        ["texts"] = ShipClass.Texts,
        ["separate-nc-pack"] = ShipClass.SeparateNonCommercialPack,
        ["separate-nc-pack-unmodified"] = ShipClass.SeparateNonCommercialPackUnmodified,
        ["key-only"] = ShipClass.KeyOnly,
    };

    public static readonly IReadOnlyDictionary<string, KeyStatus> Keys = new Dictionary<string, KeyStatus>
    {
        ["own"] = KeyStatus.Own,
        ["read"] = KeyStatus.Read,
        ["partly-read"] = KeyStatus.PartlyRead,
        ["recalled"] = KeyStatus.Recalled,
    };

    public static readonly IReadOnlyDictionary<string, AnswerKind> Kinds = new Dictionary<string, AnswerKind>
    {
        ["likert"] = AnswerKind.Likert,
        ["visual-analogue"] = AnswerKind.VisualAnalogue,
        ["line"] = AnswerKind.Line,
        ["numeric"] = AnswerKind.Numeric,
        ["bipolar"] = AnswerKind.Bipolar,
        ["observer-rating"] = AnswerKind.ObserverRating,
        ["mixed"] = AnswerKind.Mixed,
    };

    public static readonly IReadOnlyDictionary<string, ScoreMethod> Methods = new Dictionary<string, ScoreMethod>
    {
        ["sum"] = ScoreMethod.Sum,
        ["mean"] = ScoreMethod.Mean,
        ["unknown"] = ScoreMethod.Unknown,
    };

    public static readonly IReadOnlyDictionary<string, Direction> Directions = new Dictionary<string, Direction>
    {
        ["higher"] = Direction.HigherIsBetter,
        ["lower"] = Direction.LowerIsBetter,
    };

    public static readonly IReadOnlyDictionary<string, Comparison> Comparisons = new Dictionary<string, Comparison>
    {
        [">="] = Comparison.AtLeast,
        [">"] = Comparison.Above,
        ["<="] = Comparison.AtMost,
        ["<"] = Comparison.Below,
    };

    /// <summary>The word of the format for a value.</summary>
    public static string WordOf<T>(IReadOnlyDictionary<string, T> words, T value) where T : struct =>
        words.First(word => EqualityComparer<T>.Default.Equals(word.Value, value)).Key;
}
