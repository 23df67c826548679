using Rapport.Care;

namespace Rapport.App.Story;

/// <summary>The relationship as a story: one course of work, session by session.</summary>
public sealed record ClientStory(Client Client, Episode Episode, IReadOnlyList<StorySession> Sessions)
{
    /// <summary>Every course of work with this client, the first one first.</summary>
    public IReadOnlyList<Episode> Episodes { get; init; } = [];

    /// <summary>The instrument by which the client says how they are; null where there is no score.</summary>
    public string? Outcome { get; init; }

    /// <summary>Scores from before this program, of the rating and of the outcome instrument.</summary>
    public IReadOnlyList<StoryScore> Earlier { get; init; } = [];

    /// <summary>Forms whose session was filed under this client and belongs to another.</summary>
    public IReadOnlyList<FormAnswer> Elsewhere { get; init; } = [];

    public IEnumerable<StorySession> Held => Sessions.Where(one => one.Place is not null);

    public Session? Next(DateTimeOffset now) => Sessions.Select(one => one.Session).Where(one => one.State == SessionState.Planned && one.EndsAt > now).MinBy(one => one.StartsAt);
}
