namespace Rapport.Instruments;

/// <summary>Gathers reasons; costs nothing while there are none.</summary>
internal struct Reasons(Respondent? uncovered)
{
    private List<NoScore>? _all;

    /// <summary>The respondent, where the key does not cover them.</summary>
    public Respondent? Uncovered { get; } = uncovered;

    public readonly IReadOnlyList<NoScore> All => _all is null ? [] : _all;

    public void Add(NoScore reason) => (_all ??= []).Add(reason);
}
