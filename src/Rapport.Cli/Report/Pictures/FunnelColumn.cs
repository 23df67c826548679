namespace Rapport.Cli.Report.Pictures;

/// <summary>One therapist as the funnel shows them, by code. All figures in standard deviations of a client's result.</summary>
/// <param name="Code">The therapist's code.</param>
/// <param name="Cases">Closed cases.</param>
/// <param name="Raw">Mean of their clients' results beside what was expected; positive is better.</param>
/// <param name="Shrunken">The same, pulled towards the mean by as much as the number of cases deserves.</param>
/// <param name="Low">Lower end of the 95 % interval of the shrunken estimate.</param>
/// <param name="High">Upper end.</param>
/// <param name="Limit">How far chance alone takes 95 of 100 raw means with this many cases.</param>
internal sealed record FunnelColumn(string Code, int Cases, double Raw, double Shrunken, double Low, double High, double Limit);
