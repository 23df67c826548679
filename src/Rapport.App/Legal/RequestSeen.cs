using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Legal;

/// <summary>A legal request with what belongs to it.</summary>
/// <param name="Client">Whose record.</param>
/// <param name="Request">What is asked.</param>
/// <param name="By">Who wrote it down.</param>
public sealed record RequestSeen(Client Client, LegalRequest Request, Person By)
{
    /// <summary>What was approved to answer it, the newest first.</summary>
    public required IReadOnlyList<LegalRelease> Releases { get; init; }

    /// <summary>Whether a hold stands for it.</summary>
    public required bool IsHeld { get; init; }
}
