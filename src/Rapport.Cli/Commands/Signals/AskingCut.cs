namespace Rapport.Cli.Commands.Signals;

/// <summary>From which rating on to ask (R1).</summary>
/// <param name="Value">The rating.</param>
/// <param name="Includes">Whether that rating itself counts.</param>
internal sealed record AskingCut(double Value, bool Includes);
