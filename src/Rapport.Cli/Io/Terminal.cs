namespace Rapport.Cli.Io;

/// <summary>What a command reads from and writes to; a test gives it memory instead of the console.</summary>
internal sealed record Terminal(Stream In, Stream Out, TextWriter Error)
{
    /// <summary>Somebody is watching standard output: a table may be cut to what a person reads.</summary>
    public bool OutIsWatched { get; init; }

    /// <summary>Somebody is watching standard error: progress may be shown.</summary>
    public bool ErrorIsWatched { get; init; }

    public static Terminal OfThisProcess() => new(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error)
    {
        OutIsWatched = !Console.IsOutputRedirected,
        ErrorIsWatched = !Console.IsErrorRedirected,
    };
}
