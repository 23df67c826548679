namespace Rapport.App.Exports;

/// <summary>Held sessions without anybody's name, one row each.</summary>
public sealed record SessionTable(IReadOnlyList<SessionTable.Row> Rows)
{
    /// <summary>A therapist with fewer clients than this may be known by their number alone.</summary>
    public const int SmallestCell = 10;

    /// <summary>One held session.</summary>
    /// <param name="Client">A random id.</param>
    /// <param name="Therapist">A random id; empty where nobody held the work.</param>
    /// <param name="Session">Which one it was, from 1.</param>
    /// <param name="Day">Days since the first.</param>
    public sealed record Row(string Client, string Therapist, int Session, int Day)
    {
        public required IReadOnlyDictionary<string, double> Scores { get; init; }

        /// <summary>What the therapist thought the client would mark at the check-out.</summary>
        public double? Guess { get; init; }
    }

    /// <summary>Every column with a score in it, by name.</summary>
    public IReadOnlyList<string> Measures => [.. Rows.SelectMany(row => row.Scores.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public int Clients => Rows.Select(row => row.Client).Distinct(StringComparer.Ordinal).Count();

    /// <summary>How many therapists have fewer clients than the smallest cell.</summary>
    public int SmallCells => Rows.GroupBy(row => row.Therapist, StringComparer.Ordinal)
        .Count(mine => mine.Select(row => row.Client).Distinct(StringComparer.Ordinal).Count() < SmallestCell);
}
