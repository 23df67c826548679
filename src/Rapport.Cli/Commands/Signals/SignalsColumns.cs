using System.CommandLine;
using System.Globalization;
using Rapport.Alliance;
using Rapport.Cli.Io;

namespace Rapport.Cli.Commands.Signals;

/// <summary>Where in the table session, rating and the rest stand, and how a row is kept: numbers only, NaN = missing.</summary>
internal sealed class SignalsColumns
{
    /// <summary>Numbers kept of a row: session, rating, day, guess, mark before, outcome.</summary>
    public const int Width = 6;

    private const int MostSessions = 1_000_000;
    private readonly int _id;
    private readonly int[] _at;

    public SignalsColumns(CsvSource source, SignalsWords words, ParseResult parsed)
    {
        _id = source.Column(parsed.GetRequiredValue(words.Id));
        _at =
        [
            source.Column(parsed.GetRequiredValue(words.Session)), source.Column(parsed.GetRequiredValue(words.Measure)),
            Optional(source, parsed.GetValue(words.Date)), Optional(source, parsed.GetValue(words.Guess)),
            Optional(source, parsed.GetValue(words.Before)), Optional(source, parsed.GetValue(words.Outcome)),
        ];
    }

    public string Id(CsvSource row) => row.Text(_id);

    public void Read(CsvSource row, Span<double> into)
    {
        into[0] = row.Number(_at[0]);
        if (into[0] is not (>= 1 and <= MostSessions) || into[0] != Math.Floor(into[0])) throw row.Bad(_at[0], "a session number, a whole number from 1", Quote.Found(row.Raw(_at[0])));
        into[1] = row.NumberOrMissing(_at[1]);
        into[2] = Day(row, _at[2]);
        for (var i = 3; i < Width; i++) into[i] = _at[i] < 0 ? double.NaN : row.NumberOrMissing(_at[i]);
    }

    /// <summary>A kept row as the rules see it.</summary>
    public static SessionScore Score(ReadOnlySpan<double> row) => new((int)row[0], row[1], double.IsNaN(row[2]) ? null : DateOnly.FromDayNumber((int)row[2]))
    {
        Guess = double.IsNaN(row[3]) ? null : row[3],
        Before = double.IsNaN(row[4]) ? null : row[4],
    };

    /// <summary>The outcome of a kept row.</summary>
    public static SessionScore Outcome(ReadOnlySpan<double> row) => new((int)row[0], row[5]);

    private static double Day(CsvSource row, int column)
    {
        if (column < 0 || row.Raw(column) is not { Length: > 0 } text) return double.NaN;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.DayNumber
            : throw row.Bad(column, "a day such as 2026-11-22", Quote.Found(text));
    }

    private static int Optional(CsvSource source, string? name) => name is null ? -1 : source.Column(name);
}
