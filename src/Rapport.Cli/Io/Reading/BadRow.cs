namespace Rapport.Cli.Io;

/// <summary>One row of a file is wrong. It stops the run, or with --skip-bad is counted, listed and left out.</summary>
internal sealed class BadRow(Place place, string expected, string found) : Refusal($"{place}: expected {expected}, found {found}");
