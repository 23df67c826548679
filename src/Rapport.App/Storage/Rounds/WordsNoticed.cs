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
        if (!db.Signals.Local.Any(one => one.Session == signal.Session && one.Sentences.Id == signal.Sentences.Id && one.Sentences.Seen == signal.Sentences.Seen)) db.Signals.Add(signal);
    }
}
