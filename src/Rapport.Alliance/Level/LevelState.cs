using System.Runtime.InteropServices;

namespace Rapport.Alliance;

/// <summary>All that R6 remembers of a client, whatever the number of sessions.</summary>
/// <param name="Level">m: where the client's ratings stand, in units of the score.</param>
/// <param name="Variance">P: how unsure that level is, wander to the next session included.</param>
/// <param name="NoiseSum">b: the second parameter of the noise's gamma.</param>
/// <param name="Ratings">How many ratings were seen; with nu it gives the first parameter, a = (nu + ratings) / 2.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LevelState(double Level, double Variance, double NoiseSum, int Ratings);
