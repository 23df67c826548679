namespace Rapport.Statistics.Change;

/// <summary>What a change amounts to; exactly one for each client (rule R8).</summary>
public enum ChangeCategory
{
    /// <summary>Reliably better, and crossed from the clinical to the functional range.</summary>
    Recovered = 0,

    /// <summary>Reliably better.</summary>
    Improved = 1,

    /// <summary>No change beyond what the measure's error explains.</summary>
    Unchanged = 2,

    /// <summary>Reliably worse.</summary>
    Deteriorated = 3,

    /// <summary>Reliably worse, and crossed into the clinical range.</summary>
    Harmed = 4,

    /// <summary>The method has no answer for this client, such as a percentage of a baseline of zero.</summary>
    NotDefined = 5,
}
