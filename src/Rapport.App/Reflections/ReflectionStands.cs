namespace Rapport.App.Reflections;

/// <summary>Whether a reflection can be read now.</summary>
public enum ReflectionStands
{
    /// <summary>Its words are here.</summary>
    Read = 0,

    /// <summary>The passphrase opens it.</summary>
    Locked = 1,

    /// <summary>It lies under an earlier key, whose passphrase was lost.</summary>
    UnderEarlierKey = 2,

    /// <summary>It was changed, or put where it does not belong.</summary>
    Broken = 3,
}
