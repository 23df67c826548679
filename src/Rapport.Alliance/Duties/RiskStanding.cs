namespace Rapport.Alliance;

/// <summary>Who has to see a risk answer now.</summary>
public abstract record RiskStanding
{
    private RiskStanding() { }

    /// <summary>First on Today and in the brief of the therapist and of their cover.</summary>
    /// <param name="IsRead">Whether one of them has read it.</param>
    public sealed record WithTherapistAndCover(bool IsRead) : RiskStanding;

    /// <summary>Unread past the practice's hour: with cover and owner too, as something that needs them today.</summary>
    /// <param name="Since">The hour that passed.</param>
    public sealed record WithCoverAndOwner(DateTimeOffset Since) : RiskStanding;

    /// <summary>A person recorded what was done.</summary>
    /// <param name="What">In that person's words.</param>
    public sealed record Closed(string What) : RiskStanding;
}
