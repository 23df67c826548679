namespace Rapport.Cli.Report;

/// <summary>What one session showed.</summary>
internal enum Mark
{
    Ordinary,
    Amber,
    Red,
}
