namespace Rapport.Instruments;

/// <summary>Counts the items of each cluster. An answer left out or refused could be any.</summary>
internal static class ClusterCount
{
    public static ClusterResult Run(Instrument instrument, ClusterRule rule, IReadOnlyList<decimal?> answers, List<int> refused)
    {
        var open = false;
        foreach (var need in rule.Needs)
        {
            var (counts, unknown) = (0, 0);
            foreach (var number in instrument.Subscales.First(one => one.Id == need.Subscale).Rule.Items!)
            {
                if (answers[number - 1] is not { } answer || refused.Contains(number)) unknown++;
                else if (instrument.Items[number - 1].Keyed(answer) >= rule.AtLeast) counts++;
            }
            if (counts + unknown < need.Count) return ClusterResult.NotMet;
            if (counts < need.Count) open = true;
        }
        return open ? ClusterResult.Undetermined : ClusterResult.Met;
    }
}
