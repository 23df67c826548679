using System.Runtime.InteropServices;

namespace Rapport.Alliance.Alarms;

/// <summary>One tenth of p.</summary>
/// <param name="From">The bin's lower end.</param>
/// <param name="To">The bin's upper end.</param>
/// <param name="Quiet">Ordinary sessions in it.</param>
/// <param name="Ruptured">Sessions of a rupture, from onset to end, in it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct CalibrationBin(double From, double To, int Quiet, int Ruptured);
