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

    /// <summary>When the client last said that they no longer agree; null for never.</summary>
    public DateTimeOffset? AgreementWithdrawn { get; init; }

    /// <summary>When an agreement was last accepted by both; null for never.</summary>
    public DateTimeOffset? Agreed { get; init; }

    /// <summary>How many versions the practice published since that one.</summary>
    public int NewerAgreements { get; init; }
}
