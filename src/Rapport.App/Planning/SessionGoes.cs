using Rapport.Care;

namespace Rapport.App.Planning;

/// <summary>What came of moving a session to the client whose session it was.</summary>
public abstract record SessionGoes
{
    private SessionGoes() { }

    /// <summary>It is there now, with all that belongs to it.</summary>
    public sealed record Moved(SessionMoved Fact) : SessionGoes;

    /// <summary>There is no such session here.</summary>
    public sealed record NoSession : SessionGoes;

    /// <summary>Nobody of one's own clients, or the same client.</summary>
    public sealed record NotThere : SessionGoes;
}
