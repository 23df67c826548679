using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>A guide to the first session, embedded from content/first-session.json. Minutes are hints for a session of fifty, not a plan to fulfil.</summary>
public static class FirstSession
{
    /// <summary>All steps, in the order in which they come.</summary>
    public static IReadOnlyList<FirstSessionStep> Steps { get; } = ContentFile.Read<Contents>(typeof(FirstSession).Assembly, "first-session.json").Items;

    private sealed record Contents(FirstSessionStep[] Items);
}
