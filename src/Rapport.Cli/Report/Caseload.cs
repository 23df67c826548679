namespace Rapport.Cli.Report;

/// <summary>Everything that one report page shows.</summary>
/// <param name="Source">The file it was made from.</param>
/// <param name="Measure">The column that holds the ratings.</param>
/// <param name="Courses">The clients, in ordinal order of id.</param>
/// <param name="Lowest">Lower end of the pictures.</param>
/// <param name="Highest">Upper end of the pictures.</param>
/// <param name="Cut">A cut-off, where the caller gave one.</param>
/// <param name="Prior">Where the detector starts from, in a sentence.</param>
/// <param name="Funnel">Therapists by code; null where the file has no therapists.</param>
internal sealed record Caseload(
    string Source, string Measure, IReadOnlyList<Course> Courses, double Lowest, double Highest, double? Cut, string Prior, Funnel? Funnel)
{
    /// <summary>Clients whose sessions hold no rating at all.</summary>
    public IReadOnlyList<string> WithoutRating { get; init; } = [];

    public int Sessions => Courses.Sum(course => course.Points.Count);
}
