namespace Rapport.App.Importing;

/// <summary>An earlier score in a file, with the line it stands on. The client is named by name or e-mail address.</summary>
public sealed record ImportedScore(int Line, string Client, string Instrument)
{
    public required DateOnly On { get; init; }

    public required double Value { get; init; }
}
