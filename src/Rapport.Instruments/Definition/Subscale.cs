namespace Rapport.Instruments;

/// <summary>A score of some of the items, beside the total.</summary>
/// <param name="Name">What it measures.</param>
/// <param name="Rule">How it is formed.</param>
/// <param name="Status">How sure the list of its items is.</param>
public sealed record Subscale(string Name, ScoreRule Rule, KeyStatus Status)
{
    /// <summary>The id, unique within the instrument.</summary>
    public string Id => Rule.Id;
}
