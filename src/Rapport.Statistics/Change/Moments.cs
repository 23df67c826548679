using System.Runtime.InteropServices;

namespace Rapport.Statistics.Change;

/// <summary>Where a group's scores lie and how far they spread.</summary>
/// <param name="Mean">Mean, in points; NaN where there is no score.</param>
/// <param name="Sd">Standard deviation with n - 1 in the denominator, in points; NaN below two scores.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Moments(double Mean, double Sd);
