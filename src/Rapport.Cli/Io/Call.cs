namespace Rapport.Cli.Io;

/// <summary>What every command of a table knows about how it was called.</summary>
/// <param name="File">The table to read, "-" for standard input.</param>
/// <param name="Json">One JSON document instead of a table for reading.</param>
/// <param name="Skipped">Gathers bad rows when --skip-bad was given; null when a bad row stops the run.</param>
/// <param name="Terminal">Standard input, output and error.</param>
internal sealed record Call(string File, bool Json, SkippedRows? Skipped, Terminal Terminal);
