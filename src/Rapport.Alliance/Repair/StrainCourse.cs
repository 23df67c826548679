namespace Rapport.Alliance;

/// <summary>
/// The course of the rating since a strain that was noticed in some other way than by a red signal: a ticked word, a smaller fall, a
/// person's own eye. The rating is back by the same measure as in R7. See docs/decisions/0073.
/// </summary>
public static class StrainCourse
{
    /// <summary>Follows the rating from the session of a strain on.</summary>
    /// <param name="level">R6 on these ratings.</param>
    /// <param name="scores">The sessions of the episode in ascending order.</param>
    /// <param name="session">The session of the strain, as it is numbered there.</param>
    /// <returns>
    /// The course; null where neither that session nor a later one has a rating. Where the strain's own session has none, the first later
    /// rating shows whether it is back. The drop may be 0 or less: not every strain shows in the rating.
    /// </returns>
    /// <exception cref="ArgumentException">Sessions that do not ascend.</exception>
    public static Rupture? From(LevelRule level, IEnumerable<SessionScore> scores, int session)
    {
        ArgumentNullException.ThrowIfNull(level);
        ArgumentNullException.ThrowIfNull(scores);
        var run = (LevelRun)level.Begin();
        Rupture? strain = null;
        foreach (var score in scores)
        {
            run.Next(score);
            if (strain is not null) strain = strain.Next(score);
            else if (score.Session >= session && !score.IsMissing) strain = Begin(score, run.Step);
        }
        return strain;

        Rupture Begin(SessionScore score, in LevelStep step)
        {
            var begun = new Rupture(score, step, 0, level.Scale.Direction);
            return score.Session > session ? begun.Next(score) : begun;
        }
    }
}
