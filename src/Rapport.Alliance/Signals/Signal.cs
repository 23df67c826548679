using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>Something the software noticed and says, with its reason, its uncertainty and a next step. It is never deleted and never shown to a client.</summary>
public sealed class Signal
{
    /// <summary>The rule under which ticked words stand: what the client said, no statistic.</summary>
    public const string TickedWords = "tick";

    private static readonly RuleCard Words = new(TickedWords, "1", "ticked word", "what the client said; it needs no statistics");

    private static readonly SignalSentences Nothing = Strain.Nothing();

    internal Signal(Id<Signal> id, Id<Client> client, Id<Session> session, DateTimeOffset raisedAt) =>
        (Id, Client, Session, RaisedAt) = (id, client, session, raisedAt.ToUniversalTime());

    /// <summary>Its identifier.</summary>
    public Id<Signal> Id { get; }

    /// <summary>About whom.</summary>
    public Id<Client> Client { get; }

    /// <summary>After which session.</summary>
    public Id<Session> Session { get; }

    /// <summary>When it was first said.</summary>
    public DateTimeOffset RaisedAt { get; }

    /// <summary>Which rule spoke, with its version.</summary>
    public RuleCard Rule { get; private set; } = Words;

    /// <summary>How much it asks of the therapist.</summary>
    public Verdict Level { get; private set; }

    /// <summary>The figures it rests on.</summary>
    public IReadOnlyList<Figure> Inputs { get; private set; } = [];

    /// <summary>What was seen, how sure that is, what it may mean, what could be done.</summary>
    public SignalSentences Sentences { get; private set; } = Nothing;

    /// <summary>Other rules that said the same of this session.</summary>
    public IReadOnlyList<SignalEcho> Echoes { get; private set; } = [];

    /// <summary>How many times a later form changed its words.</summary>
    public int Restatements { get; private set; }

    /// <summary>The risk answer it speaks of; null for any other signal.</summary>
    public RiskAnswer? Risk { get; private set; }

    /// <summary>What became of it.</summary>
    public SignalState State { get; private set; }

    /// <summary>The repair that began from it; null for none.</summary>
    public Id<Repair>? Repair { get; private set; }

    /// <summary>What a rule says, where it says something: a line, a sentence on Today, or something to learn from.</summary>
    /// <param name="source">About which session.</param>
    /// <param name="verdict">What the rule found.</param>
    /// <returns>The signal; null where there is nothing to say.</returns>
    public static Signal? From(SignalSource source, ExplainedVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(verdict);
        var level = verdict.Judgement.Verdict;
        return level is Verdict.None or Verdict.NotEnoughData ? null : Of(source, verdict.Rule, level, verdict.Sentences, verdict.Inputs);
    }

    /// <summary>What a round found, with the other rules that said the same.</summary>
    /// <param name="source">About which session.</param>
    /// <param name="found">What was found.</param>
    public static Signal From(SignalSource source, SignalFound found)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(found);
        var signal = Of(source, found.Lead.Rule, found.Lead.Judgement.Verdict, found.Lead.Sentences, found.Lead.Figures);
        signal.Echoes = found.Echoes;
        return signal;
    }

    /// <summary>A later form changed what is known of its session. What somebody answered already stays as they read it, and so does a risk answer.</summary>
    /// <param name="now">What the rules say now; null for nothing any more.</param>
    /// <param name="at">When.</param>
    /// <returns>What it said before, to keep; null where nothing changes.</returns>
    public SignalRestated? Restate(SignalFound? now, DateTimeOffset at)
    {
        if (Risk is not null || State is not (SignalState.Shown or SignalState.Withdrawn) || !Changes(now)) return null;
        var before = new SignalRestated(Id, Client, ++Restatements, at.ToUniversalTime())
        {
            Rule = Rule.Id, Level = Level, WasShown = State == SignalState.Shown, Sentences = Sentences, Inputs = Inputs,
        };
        State = now is null ? SignalState.Withdrawn : SignalState.Shown;
        if (now is not null) (Rule, Level, Sentences, Inputs, Echoes) = (now.Lead.Rule, now.Lead.Judgement.Verdict, now.Lead.Sentences, now.Lead.Figures, now.Echoes);
        return before;
    }

    /// <summary>A word that the client ticked, whatever the numbers say.</summary>
    /// <param name="source">About which session.</param>
    /// <param name="ticked">The words as the form shows them.</param>
    public static Signal FromTicks(SignalSource source, string ticked)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentException.ThrowIfNullOrWhiteSpace(ticked);
        return Of(source, Words, Verdict.Prompt, SignalBook.English.Say("ticked-word", ("ticked", ticked)), []);
    }

    /// <summary>A ticked word that starts something more than a talk.</summary>
    /// <param name="source">About which session.</param>
    /// <param name="raises">What its instrument says that it starts: "bring-up" or "boundary".</param>
    /// <param name="ticked">The words as the form shows them.</param>
    /// <exception cref="ArgumentOutOfRangeException">Anything else.</exception>
    public static Signal FromRaised(SignalSource source, string raises, string ticked)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentException.ThrowIfNullOrWhiteSpace(ticked);
        return raises switch
        {
            "bring-up" => Of(source, Words, Verdict.Amber, SignalBook.English.Say(raises, ("words", ticked)), []),
            "boundary" => Of(source, Words, Verdict.Red, SignalBook.English.Say(raises, ("ticked", ticked)), []),
            _ => throw new ArgumentOutOfRangeException(nameof(raises), raises, "bring-up or boundary"),
        };
    }

    /// <summary>A risk answer.</summary>
    /// <param name="source">About which session.</param>
    /// <param name="risk">The answer.</param>
    /// <param name="shown">The answer as the client's form shows it, and the time as the reader's clock shows it.</param>
    public static Signal FromRisk(SignalSource source, RiskAnswer risk, (string Answer, string Time) shown)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(risk);
        var signal = Of(source, RiskAnswer.Card, Verdict.Red, RiskAnswer.Words(shown.Answer, shown.Time), [new("item", risk.Item), new("answer", risk.Answer)]);
        signal.Risk = risk;
        return signal;
    }

    /// <summary>Sets it aside. Asks why.</summary>
    /// <param name="why">Why.</param>
    /// <param name="words">In that person's words; null for none.</param>
    /// <param name="mark">Who, and when.</param>
    /// <exception cref="ArgumentException">"Other" without words.</exception>
    public SignalStep Dismiss(DismissedWhy why, string? words, Mark mark)
    {
        if (why == DismissedWhy.Other) ArgumentException.ThrowIfNullOrWhiteSpace(words);
        if (Risk is not null) return new SignalStep.RiskStays();
        if (State != SignalState.Shown) return new SignalStep.Stands(State, Repair);
        return new SignalStep.Noted(Answer(SignalState.Dismissed, mark) with { Why = why, Words = words });
    }

    /// <summary>Begins a repair from it. One that was set aside can be opened after all.</summary>
    /// <param name="repair">Identifier of the repair.</param>
    /// <param name="session">The session of the signal.</param>
    /// <param name="kind">What kind of strain it seems to be.</param>
    /// <param name="mark">Who, and when.</param>
    public SignalStep OpenRepair(Id<Repair> repair, Session session, RuptureKind kind, Mark mark)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.Id != Session || session.Client != Client) throw new ArgumentException("not the session of this signal", nameof(session));
        if (Risk is not null) return new SignalStep.RiskStays();
        if (State == SignalState.Opened) return new SignalStep.Stands(State, Repair);
        var (begun, entry) = Alliance.Repair.Begin(repair, session, kind, mark);
        begun.FromSignal(Id);
        Repair = repair;
        return new SignalStep.RepairBegan(begun, entry, Answer(SignalState.Opened, mark));
    }

    /// <summary>Somebody who cares for the client has read a risk answer. Reading does not close it.</summary>
    /// <param name="at">When.</param>
    public void Read(DateTimeOffset at) => Risk = Risk?.Read(at.ToUniversalTime());

    /// <summary>Records what was done about a risk answer; only this closes it. The first record stands.</summary>
    /// <param name="what">What was done.</param>
    /// <param name="mark">Who, and when.</param>
    public SignalStep RecordDone(string what, Mark mark)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(what);
        if (Risk is null) return new SignalStep.NoRisk();
        if (State == SignalState.Done) return new SignalStep.Stands(State, null);
        Risk = Risk.Record(what, mark.At);
        return new SignalStep.Noted(Answer(SignalState.Done, mark) with { Words = what });
    }

    private static Signal Of(SignalSource source, RuleCard rule, Verdict level, SignalSentences sentences, IReadOnlyList<Figure> inputs) =>
        new(source.Id, source.Client, source.Session, source.At) { Rule = rule, Level = level, Inputs = inputs, Sentences = sentences };

    private bool Changes(SignalFound? now) =>
        now is null ? State == SignalState.Shown
        : State == SignalState.Withdrawn || Rule.Id != now.Lead.Rule.Id || Level != now.Lead.Judgement.Verdict || Sentences.Seen != now.Lead.Sentences.Seen || Sentences.HowSure != now.Lead.Sentences.HowSure;

    private SignalAnswered Answer(SignalState state, Mark mark)
    {
        State = state;
        return new(Id, Client, state, mark.At) { By = mark.By };
    }
}
