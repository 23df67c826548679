using Rapport.Alliance;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Storage.Rounds;

/// <summary>The courses of an episode as the rules take them.</summary>
internal sealed class EpisodeScores
{
    private static readonly HashSet<string> HardToSay = ["what-was/unsaid", "what-was/judged"];
    private readonly EpisodeMaterial _material;
    private readonly Dictionary<(Id<Session>, string), FormAnswer> _stands;

    public EpisodeScores(EpisodeMaterial material, DateTimeOffset now)
    {
        _material = material;
        _stands = material.Answers.OrderBy(answer => answer.At).ThenBy(answer => answer.Submission)
            .GroupBy(answer => (answer.Session, answer.Instrument)).ToDictionary(same => same.Key, same => same.First());
        CheckOut = Newest(FormPurpose.CheckOut, "alliance");
        CheckIn = Newest(FormPurpose.CheckIn, "outcome");
        Places = SessionCount.OfHeld(material.Sessions);
        Held = [.. material.Sessions.Where(session => Places.ContainsKey(session.Id)).OrderBy(session => Places[session.Id])];
        while (Held.Count > 0 && Held[^1].EndsAt + FormLink.Longest > now && CheckOutOf(Held[^1]) is null) Held.RemoveAt(Held.Count - 1);
    }

    /// <summary>The instrument with which the sessions are rated now; null while none was.</summary>
    public Instrument? CheckOut { get; }

    /// <summary>The instrument of how life goes; null where none is asked.</summary>
    public Instrument? CheckIn { get; }

    public IReadOnlyDictionary<Id<Session>, int> Places { get; }

    /// <summary>The held sessions in order, without those at the end for which an answer may still come.</summary>
    public List<Session> Held { get; }

    public FormAnswer? CheckOutOf(Session session) => CheckOutOf(session.Id);

    public FormAnswer? CheckOutOf(Id<Session> session) => CheckOut is null ? null : _stands.GetValueOrDefault((session, CheckOut.Id));

    /// <summary>The check-outs with the mark before the session, the words that were hard to say, and one therapist's guesses.</summary>
    public IReadOnlyList<SessionScore> Ratings(Id<Person>? therapist = null)
    {
        List<SessionScore> course = [];
        foreach (var session in Held)
        {
            course.Add(new SessionScore(Places[session.Id], Value(session.Id, CheckOut?.Id, ScoreRecorded.Total), Day(session, course))
            {
                Before = Before(session), Unsaid = Unsaid(session), Guess = therapist is { } who ? GuessOf(session, who) : null,
            });
        }
        return course;
    }

    public IReadOnlyList<SessionScore> Outcomes() =>
        [.. Held.Select(session => new SessionScore(Places[session.Id], Value(session.Id, CheckIn?.Id, ScoreRecorded.Total)))];

    private Instrument? Newest(FormPurpose purpose, string domain) => _material.Answers.Where(answer => answer.Purpose == purpose)
        .OrderByDescending(answer => answer.At).Select(answer => _material.Instruments.GetValueOrDefault(answer.Instrument)).FirstOrDefault(instrument => instrument?.Domain == domain);

    private double Value(Id<Session> session, string? instrument, string scale) =>
        instrument is not null && _stands.GetValueOrDefault((session, instrument)) is { } answer
            ? _material.Scores.FirstOrDefault(score => score.Submission == answer.Submission && score.Instrument == instrument && score.Scale == scale)?.Value ?? double.NaN
            : double.NaN;

    private double? Before(Session session)
    {
        var mark = Value(session.Id, CheckOutRules.MarkBefore.Instrument, CheckOutRules.MarkBefore.Scale);
        return double.IsNaN(mark) ? null : mark;
    }

    private string? Unsaid(Session session)
    {
        List<string> ticked = [.. (CheckOutOf(session)?.Ticks ?? []).Where(HardToSay.Contains)];
        return ticked.Count == 0 ? null : Ticked.InEnglish(CheckOut!, ticked);
    }

    private double? GuessOf(Session session, Id<Person> therapist) =>
        _material.Guesses.FirstOrDefault(guess => guess.Session == session.Id && guess.Therapist == therapist && guess.Instrument == CheckOut?.Id && !guess.IsPassed) is { } kept
            ? ScoringKey.For(CheckOut!).Score(new Response(kept.Answers)).Total?.Value
            : null;

    /// <summary>The day where the session was; never before the last one's, whatever zones the two were agreed in.</summary>
    private static DateOnly Day(Session session, List<SessionScore> before)
    {
        var day = DateOnly.FromDateTime(session.Time.Local(TimeZoneInfo.FindSystemTimeZoneById(session.TimeZone)));
        return before.Count > 0 && before[^1].Date is { } last && last > day ? last : day;
    }
}
