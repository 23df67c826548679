using System.Runtime.InteropServices;

namespace Rapport.Statistics.Change;

/// <summary>One client's change, weighed.</summary>
/// <param name="Index">
/// What was compared with the critical value: standard errors for the indices of reliable change, a share for percentages, points for
/// anchors; NaN where the method has none.
/// </param>
/// <param name="Category">What the change amounts to.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ChangeVerdict(double Index, ChangeCategory Category);
