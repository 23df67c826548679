using Rapport.Instruments;

namespace Rapport.App.Questionnaires;

/// <summary>What came of a practice's file.</summary>
public abstract record WordingBrought
{
    private WordingBrought() { }

    /// <summary>Kept. The key is confirmed in the next step.</summary>
    public sealed record Kept : WordingBrought;

    /// <summary>Refused, with every reason and its place in the file.</summary>
    public sealed record Refused(IReadOnlyList<Problem> Problems) : WordingBrought;

    /// <summary>It fits, but holds no wording.</summary>
    public sealed record NoWording : WordingBrought;

    public sealed record NoSuchInstrument : WordingBrought;
}
