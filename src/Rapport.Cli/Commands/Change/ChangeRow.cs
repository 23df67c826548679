using System.Runtime.InteropServices;
using Rapport.Statistics.Change;

namespace Rapport.Cli.Commands.Change;

/// <summary>One client's verdict.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ChangeRow(string Id, double Pre, double Post, ChangeVerdict Verdict);
