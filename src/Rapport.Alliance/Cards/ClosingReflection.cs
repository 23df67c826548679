using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>The last ten minutes: what the client said at the start beside what they did; embedded from content/closing-reflection.json.</summary>
public static class ClosingReflection
{
    private static readonly Contents File = ContentFile.Read<Contents>(typeof(ClosingReflection).Assembly, "closing-reflection.json");

    /// <summary>The steps, in their order.</summary>
    public static IReadOnlyList<ClosingStep> Steps { get; } = [.. File.Items.OrderBy(step => step.Order)];

    /// <summary>The lines that the client reads.</summary>
    public static IReadOnlyList<ClosingLine> Lines => File.ClientLines;

    /// <summary>When it is not used; shown with it.</summary>
    public static string Never => File.Never;

    /// <summary>One line that the client reads.</summary>
    /// <param name="id">Its name.</param>
    /// <exception cref="ArgumentException">No such line.</exception>
    public static ClosingLine Line(string id) => Lines.FirstOrDefault(line => line.Id == id) ?? throw new ArgumentException($"no line is called {id}", nameof(id));

    private sealed record Contents(ClosingStep[] Items, ClosingLine[] ClientLines, string Never);
}
