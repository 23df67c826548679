using System.Runtime.InteropServices;

namespace Rapport.Statistics.MixedModels;

/// <summary>What one group's own effect is expected to be (best linear unbiased prediction), with how sure that is.</summary>
/// <param name="Group">The grouping factor, as printed.</param>
/// <param name="Level">The group: its id, or the ids of a nested group joined by colons.</param>
/// <param name="Term">The effect, as printed.</param>
/// <param name="Value">Deviation from the fixed effect, in the outcome's unit per unit of the term.</param>
/// <param name="StandardDeviation">
/// Conditional standard deviation given the data, with the variances and fixed effects taken as known, as in lme4 (Bates et al. 2015).
/// </param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ConditionalMode(string Group, string Level, string Term, double Value, double StandardDeviation);
