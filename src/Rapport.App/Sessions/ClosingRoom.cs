using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Sessions;

/// <summary>What a client said at the start, beside what they did since and today.</summary>
public sealed record ClosingRoom(Client Client, Session Session)
{
    /// <summary>What the client wanted to come first.</summary>
    public required IReadOnlyList<MustComeFirst> First { get; init; }

    /// <summary>The check-in of this session; null while it is not in.</summary>
    public required FormAnswer? CheckIn { get; init; }

    /// <summary>Whether the check-out is in.</summary>
    public required bool HasCheckOut { get; init; }

    /// <summary>Earlier words that are kept, with what happened since.</summary>
    public required IReadOnlyList<KeptWords> Kept { get; init; }

    /// <summary>Homework told of since the session before.</summary>
    public required IReadOnlyList<(Homework Homework, HomeworkReported Report)> Told { get; init; }

    /// <summary>Whether one's own guess of this session is kept.</summary>
    public required bool HasGuessed { get; init; }
}
