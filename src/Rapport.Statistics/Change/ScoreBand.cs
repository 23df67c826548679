using System.Runtime.InteropServices;

namespace Rapport.Statistics.Change;

/// <summary>Later scores that would not count as reliable change, for a band on a chart (rule R9).</summary>
/// <param name="Low">Lower end, in points.</param>
/// <param name="Expected">The score to expect from an unchanged client.</param>
/// <param name="High">Upper end, in points.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ScoreBand(double Low, double Expected, double High);
