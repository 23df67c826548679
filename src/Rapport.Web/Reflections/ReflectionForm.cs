namespace Rapport.Web.Reflections;

/// <summary>What somebody writes for themselves, as it is typed.</summary>
public sealed record ReflectionForm
{
    /// <summary>The longest reflection.</summary>
    internal const int Longest = 20_000;

    public string? Words { get; init; }

    public string? Session { get; init; }
}
