namespace Rapport.Care;

/// <summary>A version that was given to a client, with all that came of it.</summary>
/// <param name="Given">That it was given.</param>
/// <param name="Version">The words.</param>
public sealed record GivenAgreement(AgreementGiven Given, PracticeAgreement Version)
{
    /// <summary>The acceptances, at most one of each of the two.</summary>
    public IReadOnlyList<AgreementAccepted> Accepted { get; init; } = [];

    /// <summary>That the client no longer agrees; null while they do.</summary>
    public AgreementWithdrawn? Withdrawn { get; init; }

    /// <summary>What the client asked, in order.</summary>
    public IReadOnlyList<AgreementQuestion> Questions { get; init; } = [];

    /// <summary>The client's acceptance; null for none yet.</summary>
    public AgreementAccepted? ByClient => Accepted.FirstOrDefault(one => one.Who == AgreementParty.Client);

    /// <summary>The therapist's acceptance; null for none yet.</summary>
    public AgreementAccepted? ByTherapist => Accepted.FirstOrDefault(one => one.Who == AgreementParty.Therapist);

    /// <summary>When the second of the two accepted; null until both did.</summary>
    public DateTimeOffset? AgreedAt => ByClient is { } client && ByTherapist is { } therapist ? Later(client.At, therapist.At) : null;

    /// <summary>The day from which it holds: the later of the two days; null until both accepted.</summary>
    public DateOnly? AgreedOn => ByClient is { } client && ByTherapist is { } therapist ? (client.On > therapist.On ? client.On : therapist.On) : null;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
