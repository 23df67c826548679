using System.Runtime.InteropServices;

namespace Rapport.Statistics.Change.Rules;

/// <summary>
/// The form shared by every index of reliable change: (after - expected after) / standard error. The methods differ in what they expect
/// of an unchanged client, a line in the score before, At + Slope * (before - From), and in the error.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct IndexForm(double At, double Slope, double From, double Error)
{
    public double Expected(double pre) => At + Slope * (pre - From);

    public double Index(double pre, double post) => (post - Expected(pre)) / Error;
}
