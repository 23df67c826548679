using Rapport.Alliance;
using Rapport.Care;

namespace Rapport.App.Storage.Rounds;

/// <summary>Brings the signals of an episode in line with what a round found: new ones are added, shown ones restated, and what was read stays as it was.</summary>
internal sealed class SignalsOfEpisode(RapportDb db, EpisodeMaterial material, EpisodeScores scores, TimeProvider clock)
{
    private readonly DateTimeOffset _now = clock.GetUtcNow();

    /// <summary>What a rule of single sessions found from one session on.</summary>
    public void Settle(IReadOnlyList<SignalFound> found, IReadOnlyCollection<SignalTopic> topics, int from)
    {
        foreach (var session in scores.Held.Where(one => scores.Places[one.Id] >= from))
        {
            foreach (var topic in topics)
                Settle(session, topic, found.FirstOrDefault(one => one.Session == scores.Places[session.Id] && one.Topic == topic));
        }
    }

    /// <summary>What is so now, after the last session: what was said of it after an earlier one is said no more.</summary>
    public void SettleStanding(IReadOnlyList<SignalFound> found, IReadOnlyCollection<SignalTopic> topics)
    {
        if (scores.Held.Count == 0) return;
        foreach (var topic in topics)
        {
            foreach (var older in material.Signals.Where(one => one.Session != scores.Held[^1].Id && one.Rule.Topic == topic)) Restate(older, null);
            Settle(scores.Held[^1], topic, found.FirstOrDefault(one => one.Topic == topic));
        }
    }

    /// <summary>What was said of a rating that counts no more, where the rules do not come by: nobody rated any session now, or an answer for this one may still come.</summary>
    public void LetGo(Id<Session> session)
    {
        if (scores.CheckOutOf(session) is null) db.LevelsKept.RemoveRange(material.Levels.Where(one => one.Session == session));
        if (scores.CheckOut is not null && scores.Held.Exists(one => one.Id == session)) return;
        foreach (var signal in material.Signals.Where(one => one.Session == session && one.Rule.Topic.TellsRating)) Restate(signal, null);
    }

    public void KeepLevels(IReadOnlyList<LevelReading> readings)
    {
        var sessions = scores.Held.ToDictionary(session => scores.Places[session.Id]);
        foreach (var reading in readings)
        {
            var session = sessions[reading.Session];
            var kept = new LevelKept(session.Id, session.Client, scores.CheckOut!.Id)
            {
                Z = reading.Z, P = reading.P, IsFirst = reading.IsFirst, IsMarked = scores.CheckOutOf(session)!.Ticks.Count > 0, At = _now,
            };
            var stands = material.Levels.FirstOrDefault(one => one.Session == kept.Session && one.Instrument == kept.Instrument);
            if (stands is null) db.LevelsKept.Add(kept);
            else if (stands with { At = _now } != kept) db.Entry(stands).CurrentValues.SetValues(kept);
        }
    }

    private void Settle(Session session, SignalTopic topic, SignalFound? found)
    {
        if (material.Signals.FirstOrDefault(one => one.Session == session.Id && one.Rule.Topic == topic) is { } stands) Restate(stands, found);
        else if (found is not null) db.Signals.Add(Signal.From(new SignalSource(NewId.For<Signal>(clock), session.Client, session.Id, _now), found));
    }

    private void Restate(Signal signal, SignalFound? found)
    {
        if (signal.Restate(found, _now) is { } before) db.SignalRestatements.Add(before);
    }
}
