namespace Rapport.Cli.Report;

/// <summary>One client's sessions with what the rules saw in them.</summary>
internal sealed record Course(string Client, string Therapist, bool Closed, IReadOnlyList<CoursePoint> Points, IReadOnlyList<Strain> Strains)
{
    public CoursePoint Last => Points[^1];

    public bool HasOpenStrain => Strains.Count > 0 && Strains[^1].BackAt is null;

    /// <summary>Something to talk about now: the last rating fell unusually, or a strain is open.</summary>
    public bool AsksForTalk => Urgency > 0;

    /// <summary>3 the last rating fell more than usual, 2 a strain is open, 1 the last rating was a little lower, 0 nothing.</summary>
    public int Urgency => Last.Mark == Mark.Red ? 3 : HasOpenStrain ? 2 : Last.Mark == Mark.Amber ? 1 : 0;
}
