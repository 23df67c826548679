using Rapport.Alliance;
using Rapport.Care;

namespace Rapport.App.Storage;

/// <summary>The held sessions of an episode with what came in about each, in order.</summary>
/// <param name="Episode">Which episode.</param>
/// <param name="Points">One for each held session.</param>
public sealed record EpisodeCourse(Id<Episode> Episode, IReadOnlyList<CoursePoint> Points)
{
    /// <summary>As the rules of signals take them: every held session, those without a rating as missing.</summary>
    public IReadOnlyList<SessionScore> Scores => [.. Points.Select(point => point.Score)];
}
