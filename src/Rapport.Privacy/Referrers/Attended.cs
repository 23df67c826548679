using System.Runtime.InteropServices;
using Rapport.Care;

namespace Rapport.Privacy;

/// <summary>One session as somebody outside may know of it: its day and what became of it, nothing else.</summary>
/// <param name="Day">The practice's day.</param>
/// <param name="State">What became of it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Attended(DateOnly Day, SessionState State);
