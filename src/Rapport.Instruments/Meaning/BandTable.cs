namespace Rapport.Instruments;

/// <summary>All bands of one score, ascending, without gaps in whole numbers, from the lowest score to the highest.</summary>
/// <param name="Bands">The bands, lowest first.</param>
/// <param name="Evidence">Where the edges come from.</param>
public sealed record BandTable(IReadOnlyList<Band> Bands, Evidence Evidence)
{
    /// <summary>The band that a score falls in; the last one whose lower edge is not above it.</summary>
    /// <param name="score">A score within the range of its instrument.</param>
    /// <returns>The band, or null when the score lies below the first.</returns>
    public Band? Of(double score)
    {
        for (var i = Bands.Count - 1; i >= 0; i--)
            if (score >= Bands[i].From) return Bands[i];
        return null;
    }
}
