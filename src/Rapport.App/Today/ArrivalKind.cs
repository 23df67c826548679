namespace Rapport.App.Today;

/// <summary>What came in.</summary>
public enum ArrivalKind
{
    /// <summary>The form before a session.</summary>
    CheckIn = 0,

    /// <summary>The form after a session.</summary>
    CheckOut = 1,

    /// <summary>Something the software noticed, or a risk answer.</summary>
    Signal = 2,
}
