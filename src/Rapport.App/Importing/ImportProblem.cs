namespace Rapport.App.Importing;

/// <summary>Why a line cannot be read in, at its place.</summary>
/// <param name="File">"clients" or "scores".</param>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Column">The heading of the column.</param>
/// <param name="Why">The name of the reason.</param>
public sealed record ImportProblem(string File, int Line, string Column, string Why);
