using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Guardians;

/// <summary>What a guardian would be given, word for word.</summary>
/// <param name="Client">Whose guardian.</param>
/// <param name="Grant">What they may be given.</param>
/// <param name="Scope">How much that is today.</param>
/// <param name="Words">All of it.</param>
public sealed record GuardianCopy(Client Client, GuardianGrant Grant, GuardianScope Scope, string Words)
{
    /// <summary>Names exactly these words.</summary>
    public string Hash => AttendanceReport.HashOf(Words);
}
