using System.Runtime.InteropServices;

namespace Rapport.Statistics.MixedModels.Formulas;

/// <summary>A numeric column or its natural logarithm.</summary>
/// <param name="Variable">Index into the formula's variables.</param>
/// <param name="IsLog">Whether the logarithm is meant.</param>
/// <param name="Label">As lme4 prints it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Factor(int Variable, bool IsLog, string Label);
