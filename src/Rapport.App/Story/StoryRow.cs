using Rapport.Alliance;
using Rapport.Care;

namespace Rapport.App.Story;

/// <summary>A line of the one query that reads sessions with all that hangs on them.</summary>
internal sealed record StoryRow(Client Client, Episode Episode)
{
    public Session? Session { get; init; }

    public SessionNote? Note { get; init; }

    public Guess? Guess { get; init; }

    public Repair? Repair { get; init; }

    public Homework? Homework { get; init; }
}
