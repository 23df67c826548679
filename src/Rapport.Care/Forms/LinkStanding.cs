namespace Rapport.Care;

/// <summary>Whether a link shows its form now.</summary>
public enum LinkStanding
{
    /// <summary>It shows its form.</summary>
    Open = 0,

    /// <summary>Not yet.</summary>
    NotYetOpen = 1,

    /// <summary>No longer.</summary>
    Expired = 2,

    /// <summary>It was taken back.</summary>
    Revoked = 3,

    /// <summary>A form was sent by it.</summary>
    Used = 4,
}
