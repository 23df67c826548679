namespace Rapport.Privacy;

/// <summary>What kind of record is kept.</summary>
public enum KeptKind
{
    /// <summary>There was work: sessions, notes, answers.</summary>
    Work = 0,

    /// <summary>Somebody asked, and no work began.</summary>
    Enquiry = 1,
}
