namespace Rapport.Instruments.Tests;

/// <summary>The shipped instruments and responses to them.</summary>
internal static class Shipped
{
    public static Instrument Instrument(string id) => InstrumentCatalog.Find(id) ?? throw new InvalidOperationException($"no instrument {id}");

    public static ScoringKey Key(string id) => ScoringKey.For(Instrument(id));

    public static Scoring Score(string id, params decimal?[] answers) => Key(id).Score(new Response(answers));

    /// <summary>The same answer to every item.</summary>
    public static decimal?[] All(string id, decimal answer) => [.. Instrument(id).Items.Select(_ => (decimal?)answer)];

    /// <summary>The answers with those of some items (by number) taken out.</summary>
    public static decimal?[] Without(decimal?[] answers, params int[] numbers) => [.. answers.Select((answer, i) => numbers.Contains(i + 1) ? null : answer)];

    public static TheoryData<string> Ids() => [.. InstrumentCatalog.Ids];

    public static TheoryData<string> WithItems() => [.. InstrumentCatalog.All().Where(one => one.Items.Count > 0).Select(one => one.Id)];

    public static TheoryData<string> WithTotals() => [.. InstrumentCatalog.All().Where(one => one.HasScorableTotal).Select(one => one.Id)];

    public static TheoryData<string> Ours() => [.. InstrumentCatalog.All().Where(one => one.IsOurs).Select(one => one.Id)];

    /// <summary>Every answer that an item allows; a line without steps is taken in tenths.</summary>
    public static IReadOnlyList<decimal> Allowed(Item item)
    {
        if (item.Values is { } values) return values;
        var step = item.Step ?? 0.1m;
        return [.. Enumerable.Range(0, (int)((item.Maximum - item.Minimum) / step) + 1).Select(k => item.Minimum + k * step)];
    }

    /// <summary>A response made from any numbers: each picks one of the allowed answers.</summary>
    public static decimal?[] From(Instrument instrument, int[] numbers) => [.. instrument.Items.Select((item, i) =>
    {
        var allowed = Allowed(item);
        return (decimal?)allowed[(int)((uint)Math.Abs((numbers.Length == 0 ? 0L : numbers[i % numbers.Length]) + i) % (uint)allowed.Count)];
    })];

    /// <summary>The response with those answers taken out that a number says.</summary>
    public static decimal?[] Holed(decimal?[] answers, uint holes) => [.. answers.Select((answer, i) => (holes >> (i % 32) & 1) == 1 ? null : answer)];
}
