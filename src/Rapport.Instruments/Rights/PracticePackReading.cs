namespace Rapport.Instruments;

/// <summary>What became of a practice's file.</summary>
public abstract record PracticePackReading
{
    private PracticePackReading() { }

    /// <summary>It is a pack.</summary>
    /// <param name="Pack">The pack.</param>
    public sealed record Understood(PracticePack Pack) : PracticePackReading;

    /// <summary>It is not.</summary>
    /// <param name="Problems">What is wrong, in the order of the file.</param>
    public sealed record Refused(IReadOnlyList<Problem> Problems) : PracticePackReading;
}
