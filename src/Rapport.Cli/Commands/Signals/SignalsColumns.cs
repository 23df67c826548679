using System.CommandLine;
using System.Globalization;
using Rapport.Alliance;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Signals;

/// <summary>Where in the table session, rating and the rest stand, and how a row is kept: numbers only, NaN = missing.</summary>
internal sealed class SignalsColumns
{
    /// <summary>Numbers kept of a row: session, rating, day, guess, mark before, outcome, left unsaid.</summary>
    public const int Width = 7;

    private const int MostSessions = 1_000_000;
    private readonly int _id;
    private readonly int[] _at;
    private readonly (double Lowest, double Highest)? _range;
    private readonly (double Lowest, double Highest) _before;

    /// <param name="source">The table.</param>
    /// <param name="words">The options.</param>
    /// <param name="parsed">The call.</param>
    /// <param name="range">The lowest and the highest rating possible, where they are known.</param>
    public SignalsColumns(CsvSource source, SignalsWords words, ParseResult parsed, (double Lowest, double Highest)? range)
    {
        _range = range;
        _before = PriorWords.Range(words.BeforeRange.Name, parsed.GetRequiredValue(words.BeforeRange));
        _id = source.Column(parsed.GetRequiredValue(words.Id));
        _at =
        [
            source.Column(parsed.GetRequiredValue(words.Session)), source.Column(parsed.GetRequiredValue(words.Measure)),
            Optional(source, parsed.GetValue(words.Date)), Optional(source, parsed.GetValue(words.Guess)),
            Optional(source, parsed.GetValue(words.Before)), Optional(source, parsed.GetValue(words.Outcome)),
            Optional(source, parsed.GetValue(words.Unsaid)),
        ];
    }

    public string Id(CsvSource row) => row.Text(_id);

    public void Read(CsvSource row, Span<double> into)
    {
        into[0] = row.Number(_at[0]);
        if (into[0] is not (>= 1 and <= MostSessions) || into[0] != Math.Floor(into[0])) throw row.Bad(_at[0], "a session number, a whole number from 1 to 1000000", Quote.Found(row.Raw(_at[0])));
        into[1] = Within(row, _at[1], _range);
        into[2] = Day(row, _at[2]);
        into[3] = Within(row, _at[3], _range);
        into[4] = Within(row, _at[4], _before);
        into[5] = Within(row, _at[5], null);
        into[6] = Within(row, _at[6], (0, 1));
    }

    /// <summary>A kept row as the rules see it.</summary>
    public static SessionScore Score(ReadOnlySpan<double> row) => new((int)row[0], row[1], DayOf(row))
    {
        Guess = double.IsNaN(row[3]) ? null : row[3],
        Before = double.IsNaN(row[4]) ? null : row[4],
        Unsaid = row[6] > 0 ? "something left unsaid, or judged" : null,
    };

    /// <summary>The outcome of a kept row.</summary>
    public static SessionScore Outcome(ReadOnlySpan<double> row) => new((int)row[0], row[5], DayOf(row));

    private static DateOnly? DayOf(ReadOnlySpan<double> row) => double.IsNaN(row[2]) ? null : DateOnly.FromDayNumber((int)row[2]);

    /// <summary>A number within a range, where one is known; NaN where the column is not there or the cell is empty.</summary>
    public static double Within(CsvSource row, int column, (double Lowest, double Highest)? range)
    {
        var value = column < 0 ? double.NaN : row.NumberOrMissing(column);
        return range is { } ends && (value < ends.Lowest || value > ends.Highest)
            ? throw row.Bad(column, FormattableString.Invariant($"{ends.Lowest} to {ends.Highest}, or an empty cell"), Quote.Found(row.Raw(column)))
            : value;
    }

    private static double Day(CsvSource row, int column)
    {
        if (column < 0 || row.Raw(column) is not { Length: > 0 } text) return double.NaN;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber
            : throw row.Bad(column, "a day such as 2026-11-22", Quote.Found(text));
    }

    private static int Optional(CsvSource source, string? name) => name is null ? -1 : source.Column(name);
}
