using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>What R6 read in a session, kept for every rated session and not only for those in which it spoke: calibration needs the quiet ones.</summary>
/// <param name="Session">Which session.</param>
/// <param name="Client">Whose rating.</param>
/// <param name="Instrument">The instrument of the rating.</param>
public sealed record LevelKept(Id<Session> Session, Id<Client> Client, string Instrument)
{
    /// <summary>How far below the forecast the rating lay, in standard deviations of the forecast.</summary>
    public required double Z { get; init; }

    /// <summary>The share of ordinary sessions as low as this one, 0 to 1.</summary>
    public required double P { get; init; }

    /// <summary>Whether it is the client's first rating.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>Whether the client ticked a word that got in the way. A repair that began from the session is looked up beside it.</summary>
    public required bool IsMarked { get; init; }

    /// <summary>When it was read.</summary>
    public required DateTimeOffset At { get; init; }
}
