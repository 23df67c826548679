namespace Rapport.Alliance;

/// <summary>
/// R18: an answer above 0 to an item that its instrument names as a risk item, taken as meant. It is noticed at once, even
/// in a form that is never finished, before and apart from all other rules, and stays open until a person records what
/// was done. There is no score of risk.
/// </summary>
public sealed record RiskAnswer
{
    private RiskAnswer(int item, double answer, DateTimeOffset at) => (Item, Answer, At) = (item, answer, at);

    /// <summary>Which rule this is.</summary>
    public static RuleCard Card { get; } = new("R18", "1", "risk answer", "what the client marked, taken as meant; an answer on a form cannot say how great the danger is");

    /// <summary>The item's number, from 1; 0 where it is a ticked word.</summary>
    public int Item { get; }

    /// <summary>The ticked word that its instrument names as a risk answer, as "choice/option"; null where it is an item.</summary>
    public string? Tick { get; private init; }

    /// <summary>The instrument on which it was marked; null where that was not written down.</summary>
    public string? Instrument { get; private init; }

    /// <summary>What was marked, above 0.</summary>
    public double Answer { get; }

    /// <summary>When it was marked.</summary>
    public DateTimeOffset At { get; }

    /// <summary>When the therapist or their cover first read it; null while unread. Reading does not close it.</summary>
    public DateTimeOffset? ReadAt { get; private init; }

    /// <summary>What was done, in a person's words; null while it is open.</summary>
    public string? Done { get; private init; }

    /// <summary>Every risk answer among those given so far.</summary>
    /// <param name="answers">The answers in item order, NaN = not answered (yet).</param>
    /// <param name="riskItems">The numbers, from 1, of the items that the instrument names as risk items.</param>
    /// <param name="at">When they were given.</param>
    /// <exception cref="ArgumentOutOfRangeException">A risk item that the answers have no place for.</exception>
    public static IReadOnlyList<RiskAnswer> Among(IReadOnlyList<double> answers, IReadOnlyCollection<int> riskItems, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(answers);
        foreach (var item in riskItems)
            if (item < 1 || item > answers.Count) throw new ArgumentOutOfRangeException(nameof(riskItems), item, "the form has no such item");
        return [.. riskItems.Order().Where(item => answers[item - 1] > 0).Select(item => new RiskAnswer(item, answers[item - 1], at))];
    }

    /// <summary>An item marked above 0.</summary>
    /// <param name="item">The item's number, from 1.</param>
    /// <param name="answer">What was marked, above 0.</param>
    /// <param name="at">When it was marked.</param>
    public static RiskAnswer Marked(int item, double answer, DateTimeOffset at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(item, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(answer);
        return new(item, answer, at);
    }

    /// <summary>A ticked word that its instrument names as a risk answer.</summary>
    /// <param name="tick">As "choice/option", not empty.</param>
    /// <param name="at">When it was ticked.</param>
    public static RiskAnswer Ticked(string tick, DateTimeOffset at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(tick);
        return new(0, 1, at) { Tick = tick };
    }

    /// <summary>On which instrument: two forms of one session may number their items alike.</summary>
    /// <param name="instrument">The instrument's id, not empty.</param>
    public RiskAnswer On(string instrument)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(instrument);
        return this with { Instrument = instrument };
    }

    /// <summary>Whether it is the same mark of the same form. One without an instrument, written down before instruments were, is the same on any.</summary>
    /// <param name="other">Another risk answer of the session.</param>
    public bool IsSameMark(RiskAnswer other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Item == other.Item && Tick == other.Tick && (Instrument is null || other.Instrument is null || Instrument == other.Instrument);
    }

    /// <summary>Somebody who cares for the client has read it.</summary>
    /// <param name="at">When.</param>
    public RiskAnswer Read(DateTimeOffset at) => ReadAt is null ? this with { ReadAt = at } : this;

    /// <summary>A person records what was done; only this closes it.</summary>
    /// <param name="what">What was done, not empty.</param>
    /// <param name="at">When; it counts as read from then on.</param>
    public RiskAnswer Record(string what, DateTimeOffset at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(what);
        return Read(at) with { Done = what };
    }

    /// <summary>
    /// Who has to see it now. Unread by the practice's hour of that day (the end of the working day where none is set) it goes
    /// to cover and owner as well; at once where that hour has passed or the practice is closed on that day.
    /// </summary>
    /// <param name="now">The present moment.</param>
    /// <param name="hours">When the practice is open.</param>
    /// <param name="hour">The hour that the practice set; null for the end of the working day.</param>
    public RiskStanding Standing(DateTimeOffset now, PracticeHours hours, TimeOnly? hour = null) =>
        Done is not null ? new RiskStanding.Closed(Done)
        : ReadAt is null && now >= hours.ReadBy(At, hour) ? new RiskStanding.WithCoverAndOwner(hours.ReadBy(At, hour))
        : new RiskStanding.WithTherapistAndCover(ReadAt is not null);

    /// <summary>The words, without a probability.</summary>
    /// <param name="shown">The answer as the client's form shows it.</param>
    /// <param name="time">The time as the reader's clock shows it.</param>
    public static SignalSentences Words(string shown, string time) => SignalBook.English.Say("risk-answer", ("answer", shown), ("time", time));
}
