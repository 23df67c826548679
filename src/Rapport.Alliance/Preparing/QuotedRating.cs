namespace Rapport.Alliance;

/// <summary>Which signals wait with the rating for the therapist's guess. See docs/decisions/0072.</summary>
public static class QuotedRating
{
    /// <summary>Rules that speak of the rating of the session: R1 to R7, R12, R13, R15 and R16.</summary>
    private static readonly HashSet<string> Quoting = ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R12", "R13", "R15", "R16"];

    extension(Signal signal)
    {
        /// <summary>Whether it says something about the client's rating. A risk answer, ticked words and missing answers do not.</summary>
        public bool QuotesRating => signal.Risk is null && Quoting.Contains(signal.Rule.Id);
    }
}
