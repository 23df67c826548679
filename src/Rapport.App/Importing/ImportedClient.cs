namespace Rapport.App.Importing;

/// <summary>Somebody in a file, with the line they stand on.</summary>
public sealed record ImportedClient(int Line, string Name, string Language)
{
    public string? Email { get; init; }

    public string? Phone { get; init; }
}
