using Rapport.Statistics;

namespace Rapport.Instruments;

/// <summary>
/// A questionnaire with its scoring: items, reversals, subscales, total, what is known about its scores, and what its owner allows.
/// Made by <see cref="InstrumentReader"/>, which refuses a definition that contradicts itself; an instance is always whole.
/// </summary>
public sealed record Instrument
{
    internal Instrument() { }

    /// <summary>The stable name, lower-case: <c>phq-9</c>.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>The version of this definition, not of the form.</summary>
    public string Version { get; internal init; } = "";

    /// <summary>The name in English.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Who owns the form.</summary>
    public string Owner { get; internal init; } = "";

    /// <summary>What it is about: alliance, outcome, bodywork, preferences, expectancy, rupture, screen.</summary>
    public string Domain { get; internal init; } = "";

    /// <summary>What the product uses it for (check-in, check-out, guess, state); null for the practice's choice.</summary>
    public string? Purpose { get; internal init; }

    /// <summary>The instrument whose answers this one predicts; null for none.</summary>
    public string? Predicts { get; internal init; }

    /// <summary>Who can fill it in.</summary>
    public IReadOnlyList<Respondent> Respondents { get; internal init; } = [];

    /// <summary>The respondents whose form has the item order of this key.</summary>
    public IReadOnlyList<Respondent> KeyCovers { get; internal init; } = [];

    /// <summary>What the owner allows.</summary>
    public Licence Licence { get; internal init; } = new("", null, Evidence.None);

    /// <summary>What may travel with the product.</summary>
    public ShipClass Ship { get; internal init; }

    /// <summary>How sure the scoring key is as shipped.</summary>
    public KeyStatus KeyStatus { get; internal init; }

    /// <summary>The practice's confirmation of the key; null until a pack brings it.</summary>
    public KeyConfirmation? Confirmation { get; internal init; }

    /// <summary>How items are answered.</summary>
    public AnswerKind Kind { get; internal init; }

    /// <summary>The items in the order of the form; empty where not even their number is known.</summary>
    public IReadOnlyList<Item> Items { get; internal init; } = [];

    internal AnswerScale Scale { get; init; } = new(null, null, null);

    /// <summary>False while nobody wrote down which items are reversed; there is no total until then.</summary>
    public bool ReversalsKnown { get; internal init; } = true;

    /// <summary>The total; null where the instrument has none on purpose.</summary>
    public ScoreRule? Total { get; internal init; }

    /// <summary>Scores of some of the items.</summary>
    public IReadOnlyList<Subscale> Subscales { get; internal init; } = [];

    /// <summary>Published cut-offs.</summary>
    public IReadOnlyList<Cutoff> Cutoffs { get; internal init; } = [];

    /// <summary>The change of the total that counts; null where unknown.</summary>
    public ReliableChange? ReliableChange { get; internal init; }

    /// <summary>Published reliabilities.</summary>
    public IReadOnlyList<Reliability> Reliabilities { get; internal init; } = [];

    /// <summary>Published means and spreads.</summary>
    public IReadOnlyList<Norms> Norms { get; internal init; } = [];

    /// <summary>The rule that counts items by cluster; null for none.</summary>
    public ClusterRule? Clusters { get; internal init; }

    /// <summary>What the session detector starts from; null where nothing is known or assumed.</summary>
    public Prior? Prior { get; internal init; }

    /// <summary>Codes of other systems; null for none.</summary>
    public Loinc? Loinc { get; internal init; }

    /// <summary>Words to tick.</summary>
    public IReadOnlyList<Choice> Choices { get; internal init; } = [];

    /// <summary>Places for own words.</summary>
    public IReadOnlyList<FreeText> FreeTexts { get; internal init; } = [];

    /// <summary>Known mistakes in public material, and what this instrument does not claim.</summary>
    public IReadOnlyList<string> Notes { get; internal init; } = [];

    /// <summary>Where the definition comes from.</summary>
    public IReadOnlyList<Evidence> Sources { get; internal init; } = [];

    /// <summary>The wording by language, in ordinal order of the language; empty until the practice brings it, unless the instrument is ours.</summary>
    public IReadOnlyList<Wording> Wordings { get; internal init; } = [];

    /// <summary>The languages whose wording is here.</summary>
    public IEnumerable<string> Languages => Wordings.Select(wording => wording.Language);

    /// <summary>True for the project's own instruments.</summary>
    public bool IsOurs => Ship == ShipClass.Own;

    /// <summary>True when the key is ours, was read in its source, or was confirmed by the practice against its own form.</summary>
    public bool IsKeyConfirmed => KeyStatus is KeyStatus.Own or KeyStatus.Read || Confirmation is not null;

    /// <summary>True when the list of items of a subscale is ours, was read in its source, or was confirmed by the practice.</summary>
    /// <param name="subscale">A subscale of this instrument.</param>
    /// <returns>Whether it may be relied on.</returns>
    /// <exception cref="ArgumentNullException">No subscale is given.</exception>
    public bool IsConfirmed(Subscale subscale)
    {
        ArgumentNullException.ThrowIfNull(subscale);
        return subscale.Status is KeyStatus.Own or KeyStatus.Read || Confirmation is not null;
    }

    /// <summary>True when the total can be formed: items, reversals and rule are known.</summary>
    public bool HasScorableTotal => Total is { Items.Count: > 0, Method: not ScoreMethod.Unknown } && ReversalsKnown;

    /// <summary>
    /// True when a signal may rest on the total: it can be formed and its key is confirmed. Risk answers do not wait for this: a
    /// needless look costs minutes, a missed one may cost more.
    /// </summary>
    public bool CanRaiseSignal => HasScorableTotal && IsKeyConfirmed;

    /// <summary>Which way the total moves when a client does better; null where there is no total or neither way is better.</summary>
    public Direction? Direction => Total?.Better;

    /// <summary>This instrument with what a practice brings: its licensed wording, its confirmation, the key parts nobody else wrote down.</summary>
    /// <param name="pack">The practice's file.</param>
    /// <returns>The merged instrument, or what does not fit.</returns>
    /// <exception cref="ArgumentNullException">No pack is given.</exception>
    public InstrumentReading With(PracticePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        return PackMerge.Run(this, pack);
    }
}
