using System.Runtime.InteropServices;

namespace Rapport.Alliance;

/// <summary>One named number that a verdict rests on.</summary>
/// <param name="Name">What it is, in the notation of docs/methods.</param>
/// <param name="Value">The number; NaN where it is not defined.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Figure(string Name, double Value);
