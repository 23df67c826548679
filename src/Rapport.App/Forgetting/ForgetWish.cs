namespace Rapport.App.Forgetting;

/// <summary>Why a client's record goes, or until when it does not.</summary>
/// <param name="KeptUntil">The last day on which a law keeps it; null where nothing does.</param>
/// <param name="Why">In a person's words.</param>
/// <param name="Today">The practice's day.</param>
public sealed record ForgetWish(DateOnly? KeptUntil, string Why, DateOnly Today)
{
    /// <summary>Nobody asked: it was kept as long as the practice keeps it.</summary>
    public bool IsKeptLongEnough { get; init; }
}
