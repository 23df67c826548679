namespace Rapport.Instruments;

/// <summary>How sure the scoring key is: which items are reversed and which belong to a subscale.</summary>
public enum KeyStatus
{
    /// <summary>Our own instrument; the key is ours to state.</summary>
    Own,

    /// <summary>Seen in the named source.</summary>
    Read,

    /// <summary>Some parts seen, others unknown.</summary>
    PartlyRead,

    /// <summary>From memory of the published key.</summary>
    Recalled,
}
