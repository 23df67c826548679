using Rapport.Alliance;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Story;

/// <summary>What came in about the sessions of a client, ready to be put to each.</summary>
internal sealed record Told(ILookup<Id<Session>, FormAnswer> Answers, IReadOnlyList<StoryScore> Scores, ILookup<Id<Session>, Signal> Signals)
{
    private Dictionary<(Guid, string), double>? _values;
    private string? _outcome;

    public required DateTimeOffset Now { get; init; }

    /// <summary>Whether the reader holds these sessions: only then a rating waits for a guess.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>The outcome instrument answered last; a score from before counts where there is no other.</summary>
    public string? Outcome => _outcome ??= Answers.SelectMany(of => of).Where(answer => answer.By == Respondent.Client && Measures.IsOutcome(answer.Instrument) && Value(answer) is not null).OrderBy(answer => answer.At).LastOrDefault()?.Instrument
        ?? Scores.Where(score => score.On is not null && Measures.IsOutcome(score.Instrument)).OrderBy(score => score.On).LastOrDefault()?.Instrument;

    private Dictionary<(Guid, string), double> Values => _values ??= Scores.Where(score => score.Submission is not null).ToDictionary(score => (score.Submission!.Value, score.Instrument), score => score.Value);

    public StorySession Of(IReadOnlyList<StoryRow> rows, IReadOnlyDictionary<Id<Session>, int> places)
    {
        var (session, guess) = (rows[0].Session!, rows[0].Guess);
        var came = Answers[session.Id].Where(answer => answer.By == Respondent.Client).OrderBy(answer => answer.At).ThenBy(answer => answer.Submission).ToList();
        var rated = came.Find(answer => answer.Instrument == Measures.CheckOut);
        var value = rated is null ? null : Value(rated);
        var shown = GuessThenSee.Show(session, IsOwn, guess, (rated is not null, Now));
        var isOpen = shown is RatingShown.Open;
        return new(session, places.TryGetValue(session.Id, out var place) ? place : null)
        {
            Shown = shown,
            Rating = isOpen ? value : null,
            Guess = isOpen && guess is { IsPassed: false } ? TotalOf(guess) : null,
            Outcome = came.Find(answer => answer.Instrument == Outcome) is { } outcome ? Value(outcome) : null,
            Said = came,
            NotTheirs = [.. Answers[session.Id].Where(answer => answer.By == Respondent.Unknown).DistinctBy(answer => answer.Submission)],
            Note = rows[0].Note,
            Signals = [.. Signals[session.Id].Where(signal => shown is not RatingShown.GuessFirst || !signal.Rule.Topic.TellsRating).OrderBy(signal => signal.RaisedAt)],
            Repairs = [.. rows.Where(row => row.Repair is not null).Select(row => row.Repair!).DistinctBy(repair => repair.Id)],
            Homework = [.. rows.Where(row => row.Homework is not null).Select(row => row.Homework!).DistinctBy(homework => homework.Id)],
        };
    }

    private double? Value(FormAnswer answer) => Values.TryGetValue((answer.Submission, answer.Instrument), out var value) ? value : null;

    private static double? TotalOf(Guess guess) =>
        Measures.Find(guess.Instrument) is { } instrument && guess.Answers.Count == instrument.Items.Count ? ScoringKey.For(instrument).Score(new Response(guess.Answers)).Total?.Value : null;
}
