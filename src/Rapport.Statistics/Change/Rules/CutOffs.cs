namespace Rapport.Statistics.Change.Rules;

/// <summary>The cut-offs a, b and c in points.</summary>
internal static class CutOffs
{
    public static double Of(CutOff cut, ChangeSample sample, double sign) => Of(cut, sample, sign, _ => 1);

    /// <summary>The cut-offs with every standard deviation multiplied by what <paramref name="shrink"/> says of it.</summary>
    public static double Of(CutOff cut, ChangeSample sample, double sign, Func<double, double> shrink)
    {
        double m1 = sample.Pre.Mean, s1 = sample.Pre.Sd * shrink(sample.Pre.Sd);
        return cut switch
        {
            CutOff.BeyondClinical => m1 + sign * 2 * s1,
            CutOff.WithinFunctional { Spread: CutOffSpread.Clinical } b => b.Mean - sign * 2 * s1,
            CutOff.WithinFunctional b => b.Mean - sign * 2 * b.Sd * shrink(b.Sd),
            CutOff.Between c when c.Sd * shrink(c.Sd) is var sf => (s1 * c.Mean + sf * m1) / (s1 + sf),
            _ => throw new ArgumentException($"no cut-off {cut}", nameof(cut)),
        };
    }

    /// <summary>Whether the cut-off depends on the clients' own scores before.</summary>
    public static bool LooksAtClients(CutOff? cut) => cut is not (null or CutOff.WithinFunctional { Spread: CutOffSpread.Functional });

    /// <summary>The standard deviation of people not in treatment that the cut-off uses; null where it uses none.</summary>
    public static double? FunctionalSd(CutOff? cut) => cut switch
    {
        CutOff.WithinFunctional { Spread: CutOffSpread.Functional } b => b.Sd,
        CutOff.Between c => c.Sd,
        _ => null,
    };
}
