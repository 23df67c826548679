namespace Rapport.Care;

/// <summary>One meeting within an episode.</summary>
public sealed class Session
{
    /// <summary>How long before its time a session may be written down as held: an hour.</summary>
    public static readonly TimeSpan Early = TimeSpan.FromHours(1);

    internal Session(Id<Session> id, Id<Episode> episode, Id<Client> client, int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        (Id, Episode, Client, Number) = (id, episode, client, number);
    }

    /// <summary>Its identifier.</summary>
    public Id<Session> Id { get; }

    /// <summary>In which course of work.</summary>
    public Id<Episode> Episode { get; private set; }

    /// <summary>With which client.</summary>
    public Id<Client> Client { get; private set; }

    /// <summary>Its number in the episode in the order of planning, from 1; see <see cref="SessionCount"/> for the sessions held.</summary>
    public int Number { get; private set; }

    /// <summary>When it starts, in UTC.</summary>
    public DateTimeOffset StartsAt { get; private set; }

    /// <summary>IANA name of the zone in which the two agreed on the hour.</summary>
    public string TimeZone { get; private set; } = "";

    /// <summary>How long it lasts.</summary>
    public TimeSpan Length { get; private set; }

    /// <summary>How the two meet.</summary>
    public SessionForm Form { get; private set; }

    /// <summary>What became of it.</summary>
    public SessionState State { get; private set; }

    /// <summary>When it ends, in UTC.</summary>
    public DateTimeOffset EndsAt => StartsAt + Length;

    /// <summary>Its start with the zone, for repeating it.</summary>
    public SessionTime Time => new(StartsAt, TimeZone);

    /// <summary>Changes when, how long and how; only while it is planned.</summary>
    /// <param name="plan">Time, length and form.</param>
    /// <param name="by">Who writes it down.</param>
    /// <param name="at">When it is written down.</param>
    public SessionStep Replan(SessionPlan plan, Id<Person>? by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (State != SessionState.Planned) return new SessionStep.Over(State);
        if (plan == new SessionPlan(Time, Length, Form)) return new SessionStep.AlreadySo();
        var before = StartsAt;
        Settle(plan);
        return new SessionStep.Changed(new(Id, Client, State, State) { By = by, At = Guard.Utc(at), StartedBefore = before == StartsAt ? null : before });
    }

    /// <summary>It took place. An hour early is early enough to say so.</summary>
    /// <param name="by">Who writes it down; null for the program.</param>
    /// <param name="at">When it is written down.</param>
    public SessionStep Hold(Id<Person>? by, DateTimeOffset at) =>
        at < StartsAt - Early ? new SessionStep.TooEarly(StartsAt) : Become(SessionState.Held, by, at);

    /// <summary>The client did not come; nobody knows that before the session begins.</summary>
    /// <param name="by">Who writes it down.</param>
    /// <param name="at">When it is written down.</param>
    public SessionStep NotAttended(Id<Person>? by, DateTimeOffset at) =>
        at < StartsAt ? new SessionStep.TooEarly(StartsAt) : Become(SessionState.NotAttended, by, at);

    /// <summary>Somebody cancelled it. What was written down before by mistake is put right in this way, and stays on the record.</summary>
    /// <param name="who">One of the three ways of cancelling.</param>
    /// <param name="by">Who writes it down.</param>
    /// <param name="at">When it is written down.</param>
    /// <exception cref="ArgumentOutOfRangeException">A state that is no cancelling.</exception>
    public SessionStep Cancel(SessionState who, Id<Person>? by, DateTimeOffset at) =>
        who is SessionState.CancelledByClient or SessionState.CancelledByTherapist or SessionState.CancelledByPractice
            ? Become(who, by, at)
            : throw new ArgumentOutOfRangeException(nameof(who), who, "who cancelled");

    /// <summary>Moves it to the client whose session it was.</summary>
    /// <param name="to">The right episode.</param>
    /// <param name="number">Its number there, from 1.</param>
    /// <param name="why">Why, in a person's words.</param>
    /// <param name="mark">Who moves it, and when.</param>
    public SessionStep Move(Episode to, int number, string why, Mark mark)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        if (to.Id == Episode) return new SessionStep.AlreadySo();
        var fact = new SessionMoved(Id, Client, to.Client, Guard.Words(why)) { FromEpisode = Episode, ToEpisode = to.Id, By = mark.By, At = mark.At };
        (Episode, Client, Number) = (to.Id, to.Client, number);
        return new SessionStep.Moved(fact);
    }

    internal void Settle(SessionPlan plan) => (StartsAt, TimeZone, Length, Form) = (plan.Time.StartsAt, plan.Time.TimeZone, plan.Length, plan.Form);

    private SessionStep Become(SessionState to, Id<Person>? by, DateTimeOffset at)
    {
        if (State == to) return new SessionStep.AlreadySo();
        var fact = new SessionChanged(Id, Client, State, to) { By = by, At = Guard.Utc(at) };
        State = to;
        return new SessionStep.Changed(fact);
    }
}
