using Rapport.Care;

namespace Rapport.App.Agreements;

/// <summary>What came of publishing an agreement.</summary>
public abstract record AgreementPublished
{
    private AgreementPublished() { }

    /// <summary>It is there, as a version of its own.</summary>
    public sealed record Published(PracticeAgreement Version) : AgreementPublished;

    /// <summary>Words or values are missing; the draft says which.</summary>
    public sealed record NotReady : AgreementPublished;

    /// <summary>It says what the newest version says already. Nobody is asked to accept the same words again.</summary>
    public sealed record SameWords(PracticeAgreement Version) : AgreementPublished;

    /// <summary>Somebody else published meanwhile; look at that first.</summary>
    public sealed record Meanwhile : AgreementPublished;
}
