namespace Rapport.Instruments;

/// <summary>What follows from a definition: the range of every score, and its standard error where the figures are there.</summary>
internal static class Completion
{
    public static Instrument Run(Instrument instrument) => instrument with
    {
        Total = instrument.Total is { } total ? Complete(instrument, total, Cutoff.Total) : null,
        Subscales = [.. instrument.Subscales.Select(subscale => subscale with { Rule = Complete(instrument, subscale.Rule, subscale.Id) })],
    };

    /// <summary>The lowest and highest score that the items allow; null while items or rule are unknown.</summary>
    public static (decimal Minimum, decimal Maximum)? Range(Instrument instrument, ScoreRule rule)
    {
        if (RawRange(instrument, rule) is not var (low, high)) return null;
        if (rule.Table is { Scores.Count: > 0 } table) return (table.Scores[0], table.Scores[^1]);
        return (low * rule.Times / rule.DividedBy + rule.Plus, high * rule.Times / rule.DividedBy + rule.Plus);
    }

    /// <summary>The lowest and highest sum or mean, before factor and table.</summary>
    public static (decimal Minimum, decimal Maximum)? RawRange(Instrument instrument, ScoreRule rule)
    {
        if (rule.Items is not { Count: > 0 } numbers || rule.Method == ScoreMethod.Unknown) return null;
        var items = numbers.Select(number => instrument.Items[number - 1]).ToList();
        var low = items.Sum(item => rule.Rescale?.Minimum ?? item.Minimum);
        var high = items.Sum(item => rule.Rescale?.Maximum ?? item.Maximum);
        return rule.Method == ScoreMethod.Mean ? (low / items.Count, high / items.Count) : (low, high);
    }

    private static ScoreRule Complete(Instrument instrument, ScoreRule rule, string name)
    {
        var range = Range(instrument, rule);
        return rule with
        {
            Minimum = (double?)range?.Minimum ?? rule.Minimum,
            Maximum = (double?)range?.Maximum ?? rule.Maximum,
            StandardError = ErrorOf(instrument, name),
        };
    }

    private static StandardError? ErrorOf(Instrument instrument, string name)
    {
        var norms = instrument.Norms.FirstOrDefault(one => one.Score == name);
        var reliability = instrument.Reliabilities.FirstOrDefault(one => one.Score == name);
        if (norms is not null && reliability is not null)
            return Derived(norms.Sd * Math.Sqrt(1 - reliability.Value), "sd * sqrt(1 - reliability)");
        return name == Cutoff.Total && instrument.ReliableChange?.ImpliedError is { } implied
            ? Derived(implied, "reliable change / (1.96 * sqrt 2)")
            : null;
    }

    private static StandardError Derived(double points, string formula) => new(points, new Evidence(formula, EvidenceStatus.Derived));
}
