using System.Runtime.InteropServices;
using Rapport.Statistics.Change;
using Rapport.Statistics.Change.Slopes;

namespace Rapport.Cli.Commands.Change;

/// <summary>One client's verdict.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ChangeRow(string Id, double Pre, double Post, ChangeVerdict Verdict)
{
    /// <summary>The client's slope, where the method weighs slopes.</summary>
    public ClientSlope? Slope { get; init; }
}
