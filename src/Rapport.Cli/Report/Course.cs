namespace Rapport.Cli.Report;

/// <summary>One client's sessions with what the rules saw in them.</summary>
internal sealed record Course(string Client, string Therapist, bool Closed, IReadOnlyList<CoursePoint> Points, IReadOnlyList<Strain> Strains)
{
    public CoursePoint Last => Points[^1];

    public bool HasOpenStrain => Strains.Count > 0 && Strains[^1].BackAt is null;

    /// <summary>Something to talk about now: the last rating fell unusually, or a strain is open.</summary>
    public bool AsksForTalk => HasOpenStrain || Last.Mark != Mark.Ordinary;
}
