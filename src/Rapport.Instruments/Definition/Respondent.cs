namespace Rapport.Instruments;

/// <summary>Who fills a form in.</summary>
public enum Respondent
{
    /// <summary>The client.</summary>
    Client,

    /// <summary>The therapist.</summary>
    Therapist,

    /// <summary>Somebody who watched the session.</summary>
    Observer,

    /// <summary>A parent or other carer of the client.</summary>
    Caregiver,

    /// <summary>Nobody knows: it came as the client's, and the client says that it was not them. It counts nowhere; no instrument is made for it.</summary>
    Unknown,
}
