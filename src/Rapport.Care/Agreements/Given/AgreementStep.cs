namespace Rapport.Care;

/// <summary>What comes of a step that one of the two wants to take with an agreement.</summary>
public abstract record AgreementStep
{
    private AgreementStep() { }

    /// <summary>It is taken.</summary>
    /// <param name="Accepted">The acceptances to write, one or, on paper, two.</param>
    public sealed record Accept(IReadOnlyList<AgreementAccepted> Accepted) : AgreementStep;

    /// <summary>The client no longer agrees, and that is written.</summary>
    /// <param name="Withdrawn">What to write.</param>
    public sealed record Withdraw(AgreementWithdrawn Withdrawn) : AgreementStep;

    /// <summary>A question is written.</summary>
    /// <param name="Question">What to write.</param>
    public sealed record Ask(AgreementQuestion Question) : AgreementStep;

    /// <summary>It was taken before; the first time stands.</summary>
    public sealed record Stands : AgreementStep;

    /// <summary>The client reads and answers first, so that nobody signs under a finished contract.</summary>
    public sealed record ClientFirst : AgreementStep;

    /// <summary>Other words were given since, or the client took their word back: this one is past.</summary>
    public sealed record Past : AgreementStep;

    /// <summary>The day on the sheet is before these words were published, or still to come.</summary>
    public sealed record NotThatDay : AgreementStep;

    /// <summary>The client has not accepted this, so there is nothing to take back.</summary>
    public sealed record NothingAccepted : AgreementStep;
}
