namespace Rapport.Instruments;

/// <summary>What of an instrument may travel with the product. Whatever the class, only our own instruments carry wording here.</summary>
public enum ShipClass
{
    /// <summary>Ours: key and wording ship together.</summary>
    Own,

    /// <summary>The owner lets the texts be used; a practice may load them from a pack without asking.</summary>
    Texts,

    /// <summary>Texts only in a separate pack that is not sold.</summary>
    SeparateNonCommercialPack,

    /// <summary>Texts only in a separate pack that is not sold, word for word.</summary>
    SeparateNonCommercialPackUnmodified,

    /// <summary>The scoring key alone; the practice brings its licensed items.</summary>
    KeyOnly,
}
