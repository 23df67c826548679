using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Storage.Rounds;

/// <summary>What a form says by itself, before and apart from all rules: risk answers and ticked words. The same form read twice gives one signal.</summary>
internal sealed class WordsNoticed(RapportDb db, TimeProvider clock)
{
    public async Task Of(IReadOnlyCollection<FormAnswer> answers, CancellationToken stop)
    {
        List<Id<Session>> sessions = [.. answers.Select(answer => answer.Session).Distinct()];
        await db.Signals.Where(signal => sessions.Contains(signal.Session)).LoadAsync(stop);
        var instruments = await db.InstrumentsOf([.. answers.Select(answer => answer.Instrument)], stop);
        foreach (var answer in answers)
        {
            var instrument = instruments.GetValueOrDefault(answer.Instrument) ?? throw new InvalidOperationException($"no instrument {answer.Instrument}");
            var scoring = ScoringKey.For(instrument).Score(answer.ToResponse());
            var risks = RiskAnswer.Among([.. answer.Answers.Select(given => (double)(given ?? 0))], scoring.RiskItems, answer.At)
                .Concat(scoring.RiskTicks.Select(tick => RiskAnswer.Ticked(tick, answer.At)));
            foreach (var risk in risks) await Risk(Source(answer), instrument, risk.On(instrument.Id), stop);
            foreach (var signal in Ticks(answer, instrument, scoring.RiskTicks)) AddOnce(signal);
        }
    }

    /// <summary>
    /// The client did not fill these in: what was said of their ticked words is taken back, where no form of their own says the same of that session. A risk
    /// answer stays, and so does a crossed boundary: somebody wrote it, and whoever would have to answer for it may be the one who sets it aside.
    /// </summary>
    public async Task TakeBack(IReadOnlyCollection<FormAnswer> answers, CancellationToken stop)
    {
        List<Id<Session>> sessions = [.. answers.Select(answer => answer.Session).Distinct()];
        var kept = await db.FormAnswers.Where(one => sessions.Contains(one.Session) && one.By != Respondent.Unknown).ToListAsync(stop);
        kept.RemoveAll(one => one.By == Respondent.Unknown); // set aside in this very save
        await db.Signals.Where(signal => sessions.Contains(signal.Session)).LoadAsync(stop);
        var instruments = await db.InstrumentsOf([.. answers.Concat(kept).Select(answer => answer.Instrument)], stop);
        List<Signal> theirs = [.. kept.SelectMany(Of)];
        foreach (var said in answers.SelectMany(Of).Where(said => said.Level != Verdict.Red && !theirs.Exists(one => IsSame(one, said))))
            if (db.Signals.Local.FirstOrDefault(one => IsSame(one, said))?.Restate(null, clock.GetUtcNow()) is { } before) db.SignalRestatements.Add(before);

        IEnumerable<Signal> Of(FormAnswer answer) =>
            instruments.GetValueOrDefault(answer.Instrument) is { } instrument ? Ticks(answer, instrument, ScoringKey.For(instrument).Score(answer.ToResponse()).RiskTicks) : [];
    }

    /// <summary>One answer on a form that is still open: only a risk answer is noticed.</summary>
    public async Task Of(ItemAnswered item, Id<Session> session, CancellationToken stop)
    {
        var instrument = await db.InstrumentOf(item.Instrument, stop) ?? throw new InvalidOperationException($"no instrument {item.Instrument}");
        if (item.Answer is not > 0 || !instrument.Items.Any(one => one.Number == item.Item && one.IsRisk)) return;
        await db.Signals.Where(signal => signal.Session == session).LoadAsync(stop);
        await Risk(new(NewId.For<Signal>(clock), item.Client, session, clock.GetUtcNow()), instrument, RiskAnswer.Marked(item.Item, (double)item.Answer.Value, item.At).On(instrument.Id), stop);
    }

    private SignalSource Source(FormAnswer answer) => new(NewId.For<Signal>(clock), answer.Client, answer.Session, answer.At);

    private async Task Risk(SignalSource source, Instrument instrument, RiskAnswer risk, CancellationToken stop)
    {
        if (db.Signals.Local.Any(one => one.Session == source.Session && one.Risk is { } known && known.IsSameMark(risk))) return;
        var practice = await db.Clients.Where(client => client.Id == source.Client)
            .Join(db.Practices, client => client.Practice, practice => practice.Id, (_, practice) => practice).FirstAsync(stop);
        var local = TimeZoneInfo.ConvertTime(risk.At, TimeZoneInfo.FindSystemTimeZoneById(practice.TimeZone));
        var shown = risk.Tick is { } tick ? $"\u201c{Ticked.InEnglish(instrument, [tick])}\u201d"
            : string.Create(CultureInfo.InvariantCulture, $"{risk.Answer} on question {risk.Item} of {instrument.Name}");
        db.Signals.Add(Signal.FromRisk(source, risk, (shown, local.ToString("H:mm", CultureInfo.InvariantCulture))));
    }

    /// <summary>Every word of a check-out is a reason to talk; of other forms only those that start something.</summary>
    private IEnumerable<Signal> Ticks(FormAnswer answer, Instrument instrument, IReadOnlyList<string> risks)
    {
        var ticks = answer.Ticks.Except(risks, StringComparer.Ordinal).ToList();
        foreach (var same in ticks.GroupBy(tick => Ticked.Raises(instrument, tick), StringComparer.Ordinal))
        {
            var words = Ticked.InEnglish(instrument, same);
            if (same.Key is "boundary" or "bring-up") yield return Signal.FromRaised(Source(answer), same.Key, words);
            else if (answer.Purpose == FormPurpose.CheckOut) yield return Signal.FromTicks(Source(answer), words);
        }
    }

    private void AddOnce(Signal signal)
    {
        if (!db.Signals.Local.Any(one => one.State != SignalState.Withdrawn && IsSame(one, signal))) db.Signals.Add(signal);
    }

    private static bool IsSame(Signal one, Signal other) => one.Session == other.Session && one.Sentences.Id == other.Sentences.Id && one.Sentences.Seen == other.Sentences.Seen;
}
