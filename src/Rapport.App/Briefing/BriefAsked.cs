using Rapport.Care;

namespace Rapport.App.Briefing;

/// <summary>Which brief, and who opens it.</summary>
public sealed record BriefAsked(Person Who, Id<Client> Client, Id<Session> Session)
{
    /// <summary>The practice's day, for what is worth remembering.</summary>
    public required DateOnly Today { get; init; }
}
