using Rapport.Care;

namespace Rapport.App.Briefing;

/// <summary>A session of the episode with one form about it, or none.</summary>
internal sealed record CourseRow(Session Session)
{
    public FormAnswer? Answer { get; init; }

    public double? Total { get; init; }

    public SessionNote? Note { get; init; }

    public bool HasGuess { get; init; }

    public BriefPoint Point => new(Session, Answer, Total);
}
