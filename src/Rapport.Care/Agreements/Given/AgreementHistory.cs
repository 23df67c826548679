namespace Rapport.Care;

/// <summary>All agreements that a client was given, and where things stand.</summary>
/// <param name="All">In the order in which they were given.</param>
public sealed record AgreementHistory(IReadOnlyList<GivenAgreement> All)
{
    /// <summary>The last that both accepted; it holds unless the client took their word back since.</summary>
    public GivenAgreement? Agreed => All.Where(one => one.AgreedAt is not null).MaxBy(one => one.AgreedAt);

    /// <summary>That the client no longer agrees; null where they never said so, or agreed anew since.</summary>
    public AgreementWithdrawn? Withdrawn =>
        All.Select(one => one.Withdrawn).OfType<AgreementWithdrawn>().MaxBy(one => one.At) is { } last && !(Agreed?.AgreedAt > last.At) ? last : null;

    /// <summary>What both hold to now; null for nothing. A newer version takes nothing away from it until that is accepted.</summary>
    public GivenAgreement? InForce => Withdrawn is null ? Agreed : null;

    /// <summary>What was given last and is not accepted by both yet; null for nothing.</summary>
    public GivenAgreement? Waiting => All.Count > 0 && All[^1] is { AgreedAt: null, Withdrawn: null } last ? last : null;

    /// <summary>Whether the practice has published other words since, so that a new acceptance is needed.</summary>
    /// <param name="newest">The newest version of the same agreement in the same language.</param>
    public bool NeedsNew(int newest) => InForce is { } now && newest > now.Version.Number;

    /// <summary>One of the two accepts on a screen: the client first.</summary>
    /// <param name="given">What they have before them.</param>
    /// <param name="who">Which of the two.</param>
    /// <param name="on">The practice's day.</param>
    /// <param name="mark">Who is signed in, and when.</param>
    public AgreementStep Accept(GivenAgreement given, AgreementParty who, DateOnly on, Mark mark)
    {
        ArgumentNullException.ThrowIfNull(given);
        if ((who == AgreementParty.Client ? given.ByClient : given.ByTherapist) is not null) return new AgreementStep.Stands();
        if (given != Waiting) return new AgreementStep.Past();
        if (who == AgreementParty.Therapist && given.ByClient is null) return new AgreementStep.ClientFirst();
        return new AgreementStep.Accept([Acceptance(given, who, (AgreementManner.Screen, on), mark)]);
    }

    /// <summary>Both signed a sheet that the practice keeps.</summary>
    /// <param name="given">What stands on the sheet.</param>
    /// <param name="on">The day on the sheet: not before the words were published, not after today.</param>
    /// <param name="days">The day on which the words were published, and the practice's day.</param>
    /// <param name="mark">Who keys it in, and when.</param>
    public AgreementStep SignOnPaper(GivenAgreement given, DateOnly on, (DateOnly Published, DateOnly Today) days, Mark mark)
    {
        ArgumentNullException.ThrowIfNull(given);
        if (given.AgreedAt is not null) return new AgreementStep.Stands();
        if (given != Waiting) return new AgreementStep.Past();
        if (on < days.Published || on > days.Today) return new AgreementStep.NotThatDay();
        var missing = new[] { AgreementParty.Client, AgreementParty.Therapist }.Except(given.Accepted.Select(one => one.Who));
        return new AgreementStep.Accept([.. missing.Select(who => Acceptance(given, who, (AgreementManner.Paper, on), mark))]);
    }

    /// <summary>The client no longer agrees.</summary>
    /// <param name="given">What they had accepted.</param>
    /// <param name="words">Why; null for no reason.</param>
    /// <param name="on">The practice's day.</param>
    /// <param name="mark">Who is signed in, and when.</param>
    public AgreementStep Withdraw(GivenAgreement given, string? words, DateOnly on, Mark mark)
    {
        ArgumentNullException.ThrowIfNull(given);
        if (given.Withdrawn is not null) return new AgreementStep.Stands();
        if (given.ByClient is null) return new AgreementStep.NothingAccepted();
        if (given != InForce && given != Waiting) return new AgreementStep.Past();
        return new AgreementStep.Withdraw(new(given.Given.Id, given.Given.Client, mark.At) { On = on, Words = Guard.WordsOrNone(words), By = mark.By });
    }

    /// <summary>The client asks something about what they read.</summary>
    /// <param name="given">What they read.</param>
    /// <param name="words">The question.</param>
    /// <param name="mark">Who is signed in, and when.</param>
    public static AgreementStep Ask(GivenAgreement given, string words, Mark mark)
    {
        ArgumentNullException.ThrowIfNull(given);
        var number = given.Questions.Select(one => one.Number).DefaultIfEmpty(0).Max() + 1;
        return new AgreementStep.Ask(new(given.Given.Id, given.Given.Client, number, Guard.Words(words)) { By = mark.By, At = mark.At });
    }

    private static AgreementAccepted Acceptance(GivenAgreement given, AgreementParty who, (AgreementManner Manner, DateOnly On) how, Mark mark) =>
        new(given.Given.Id, given.Given.Client, who) { Manner = how.Manner, On = how.On, By = mark.By, At = mark.At };
}
