namespace Rapport.App.Story;

/// <summary>A total with where it belongs: to a submission about a session, or to a day before this program.</summary>
public sealed record StoryScore(string Instrument, double Value)
{
    public Guid? Submission { get; init; }

    public DateOnly? On { get; init; }
}
