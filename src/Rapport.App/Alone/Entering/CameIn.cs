using Rapport.App.Forms;

namespace Rapport.App.Alone;

/// <summary>What came of a link and a word.</summary>
public abstract record CameIn
{
    private CameIn() { }

    /// <summary>A sitting began.</summary>
    /// <param name="Token">What the browser holds; nobody else knows it.</param>
    public sealed record In(FormToken Token) : CameIn;

    /// <summary>This link opens nothing: never made, used, over, or its way in is closed. Which of them is not said.</summary>
    public sealed record Nothing : CameIn;

    /// <summary>The word does not fit.</summary>
    public sealed record Wrong : CameIn;

    /// <summary>It did not fit too often; until then nothing is looked at.</summary>
    public sealed record Wait(TimeSpan For) : CameIn;
}
