using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Sessions;

/// <summary>What is left to do after a session.</summary>
public sealed record AfterRoom(NotedSession Noted)
{
    /// <summary>What was agreed in this session.</summary>
    public required IReadOnlyList<Homework> Agreed { get; init; }

    /// <summary>What is planned to be asked next time.</summary>
    public required IReadOnlyList<PlannedQuestion> Questions { get; init; }

    /// <summary>The next planned session; null for none.</summary>
    public required Session? Next { get; init; }

    /// <summary>Whether one's own guess of this session is kept.</summary>
    public required bool HasGuessed { get; init; }
}
