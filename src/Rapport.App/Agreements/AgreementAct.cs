using Rapport.Care;

namespace Rapport.App.Agreements;

/// <summary>What somebody wants to do with an agreement that was given.</summary>
public abstract record AgreementAct
{
    private AgreementAct() { }

    /// <summary>One of the two accepts.</summary>
    public sealed record Accept(AgreementParty Who) : AgreementAct;

    /// <summary>Both signed a sheet on this day.</summary>
    public sealed record SignedOnPaper(DateOnly On) : AgreementAct;

    /// <summary>The client no longer agrees.</summary>
    public sealed record Withdraw(string? Words) : AgreementAct;

    /// <summary>The client asks something.</summary>
    public sealed record Ask(string Words) : AgreementAct;
}
