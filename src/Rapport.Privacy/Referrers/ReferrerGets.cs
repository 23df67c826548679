namespace Rapport.Privacy;

/// <summary>What may go to who sent a client. There is nothing beyond attendance.</summary>
public enum ReferrerGets
{
    /// <summary>Dates of sessions and what became of them.</summary>
    Attendance = 0,

    /// <summary>Nothing.</summary>
    Nothing = 1,
}
