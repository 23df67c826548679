namespace Rapport.Cli.Commands;

/// <summary>
/// The worked example that a command's --help shows. A test runs <paramref name="Line"/> from the root of the project
/// and finds every line of <paramref name="Shows"/> in what it prints.
/// </summary>
internal sealed record Example(string Line, params string[] Shows)
{
    /// <summary>It works on a practice of this machine; its own tests set one up.</summary>
    public bool NeedsPractice { get; init; }
}
