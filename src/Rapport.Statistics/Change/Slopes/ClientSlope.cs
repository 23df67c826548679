using System.Runtime.InteropServices;

namespace Rapport.Statistics.Change.Slopes;

/// <summary>A client's slope as a mixed model such as <c>score ~ session + (session | client)</c> estimates it.</summary>
/// <param name="Average">Slope of the average client (fixed effect), in points for each unit of time.</param>
/// <param name="Deviation">How far this client's slope lies from it (conditional mode).</param>
/// <param name="DeviationSd">Conditional standard deviation of the deviation; 0 where the model found that slopes do not differ.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ClientSlope(double Average, double Deviation, double DeviationSd)
{
    /// <summary>The client's own slope.</summary>
    public double Total => Average + Deviation;

    /// <summary>The slope over its conditional standard deviation; NaN where that is 0.</summary>
    public double Index(SlopeForm form) =>
        DeviationSd > 0 ? (form == SlopeForm.Total ? Total : Deviation) / DeviationSd : double.NaN;
}
