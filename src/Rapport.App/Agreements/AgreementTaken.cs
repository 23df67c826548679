using Rapport.Care;

namespace Rapport.App.Agreements;

/// <summary>What came of a step with an agreement.</summary>
public abstract record AgreementTaken
{
    private AgreementTaken() { }

    /// <summary>What the agreement itself answers; what it wants written is written.</summary>
    public sealed record Answered(AgreementStep Step) : AgreementTaken;

    /// <summary>This client was not given this.</summary>
    public sealed record NotHere : AgreementTaken;
}
