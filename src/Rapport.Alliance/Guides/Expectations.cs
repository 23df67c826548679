using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>What clients often expect and how the work unfolds, embedded from content/expectations.json. Shown after the client has written down their own expectations, never before.</summary>
public static class Expectations
{
    private static readonly Contents File = ContentFile.Read<Contents>(typeof(Expectations).Assembly, "expectations.json");

    /// <summary>The question that comes first.</summary>
    public static LocalText Ask => File.Ask;

    /// <summary>Common misunderstandings, in the order of the file.</summary>
    public static IReadOnlyList<CommonExpectation> Common => File.Items;

    /// <summary>How the work unfolds, step by step.</summary>
    public static IReadOnlyList<ProcessStep> Process => File.Process;

    private sealed record Contents(CommonExpectation[] Items, ProcessStep[] Process, LocalText Ask);
}
