using Rapport.Alliance;
using Rapport.App.Briefing;
using Rapport.Care;
using Rapport.Instruments;
using Rapport.Statistics;
using Rapport.Web.Hosting;
using static Rapport.Web.Texts.StaffTexts;

namespace Rapport.Web.BriefPage;

/// <summary>The lines of a brief, in the order in which they are read.</summary>
internal sealed class BriefLines(BriefOf brief, Visit visit)
{
    /// <summary>More would not be read in a minute; all of them stand on their own page.</summary>
    private const int MostSaid = 2;

    private readonly string _client = $"/clients/{brief.Client.Id.Value}";

    public static IReadOnlyList<BriefPiece> Of(BriefOf brief, Visit visit)
    {
        var lines = new BriefLines(brief, visit);
        BriefPiece[] pieces = [.. lines.Signals(), .. lines.Since(), .. lines.Relationship(), .. lines.Planned(), .. lines.Around()];
        var byLine = pieces.ToDictionary(piece => piece.Line, ReferenceEqualityComparer.Instance as IEqualityComparer<BriefLine>);
        return [.. Brief.Of(byLine.Keys).Lines.Select(line => byLine[line])];
    }

    private IEnumerable<BriefPiece> Signals()
    {
        foreach (var signal in brief.Signals)
            if (Brief.TopicOf(signal) is { } topic) yield return new(new(topic, signal.Sentences.Seen, signal.RaisedAt)) { Signal = signal };
        foreach (var first in brief.First)
            yield return new(new(BriefTopic.ClientsFirst, S["brief.first-said"], first.At)) { Said = string.IsNullOrWhiteSpace(first.Words) ? null : first.Words };
    }

    private IEnumerable<BriefPiece> Since()
    {
        foreach (var point in brief.CheckIns.Where(point => point.Answer is not null)) yield return CheckIn(point);
        if (brief.LastNote is { Body.IsEmpty: false } note)
            yield return new(new(BriefTopic.LastNote, BriefText.Gist(note.Body), note.SavedAt ?? brief.Session.StartsAt)) { Head = S[note.SignedAt is null ? "brief.last-draft" : "brief.last-note"] };
        foreach (var one in brief.Homework)
        {
            yield return new(new(BriefTopic.Homework, one.Homework.Wording, one.Report?.At ?? brief.Session.StartsAt))
            {
                Head = S["brief.homework"], More = [BriefText.State(one.Homework.State)], Said = one.Report?.WhatItWasLike,
            };
        }
        foreach (var thing in brief.Things)
            yield return new(new(BriefTopic.Remembered, thing.Words, At(thing.On))) { More = thing.On is { } on ? [Visit.NearDay(on)] : [] };
        foreach (var (words, order) in brief.Said.Take(MostSaid).Select((words, order) => (words, order)))
        {
            yield return new(new(BriefTopic.SaidBefore, S.Say("brief.said-on", ("day", Visit.NearDay(words.Said.SaidOn))), At(null).AddTicks(-order)))
            {
                Head = S["brief.said-before"], Said = words.Said.Words, Since = words.Since is [.., var last] ? S.Say("brief.said-since", ("words", BriefText.Short(last.Words))) : null,
            };
        }
    }

    private BriefPiece CheckIn(BriefPoint point)
    {
        var ticked = FormWords.Ticked(point.Answer!);
        string[] parts =
        [
            .. point.Total is { } total ? [Week(point.Answer!.Instrument, total)] : Array.Empty<string>(),
            .. FormWords.Marks(point.Answer!) is { Count: > 0 } marks ? [S.Say(point.Total is null ? "brief.marks-few" : "brief.marks", ("marks", string.Join("; ", marks)))] : Array.Empty<string>(),
            .. point.Total is not null && LeftOut(point.Answer!) is > 0 and var left ? [S.Say("brief.marks-left", ("n", left))] : Array.Empty<string>(),
            .. ticked.Count > 0 ? [S.Say("brief.ticked", ("words", string.Join("; ", ticked)))] : Array.Empty<string>(),
        ];
        var late = point.Answer!.At > brief.Session.StartsAt ? S.Say("brief.came-late", ("when", $"{Visit.NearDay(visit.Day(point.Answer.At))}, {visit.Time(point.Answer.At)}")) : null;
        return new(new(BriefTopic.CheckIn, string.Join(" ", (parts.Length == 0 && point.Answer.Comment is null ? [S["brief.nothing-marked"]] : parts).Append(late).OfType<string>()), point.Answer.At)) { Head = S["brief.check-in"], Said = point.Answer.Comment };
    }

    /// <summary>How many questions of the sum have no mark.</summary>
    private int LeftOut(FormAnswer answer) => brief.Instruments.GetValueOrDefault(answer.Instrument)?.Total?.Items?.Count(item => answer.Answers[item - 1] is null) ?? 0;

    private string Week(string instrument, double total)
    {
        var before = brief.CheckInsBefore.FirstOrDefault(point => point.Answer?.Instrument == instrument)?.Total;
        var known = brief.Instruments.GetValueOrDefault(instrument);
        var week = known is { IsOurs: true } ? S.Say("brief.week", ("n", BriefText.Points(total)), ("most", Most(known)))
            : S.Say("brief.measure", ("name", known?.Name ?? instrument), ("n", BriefText.Points(total))) + Between(known);
        return (before is { } then ? S.Say("brief.week-before", ("week", week), ("before", BriefText.Points(then))) : week) + ".";
    }

    private static string Most(Instrument instrument) => instrument.Total?.Maximum is { } most ? BriefText.Points(most) : "";

    /// <summary>From where to where its own total goes, and which way is better; nothing where that is not known.</summary>
    private static string Between(Instrument? instrument) => instrument is { Total: { Minimum: { } least, Maximum: { } most } }
        ? S.Say(instrument.Direction switch { Direction.HigherIsBetter => "brief.between-higher", Direction.LowerIsBetter => "brief.between-lower", _ => "brief.between" }, ("least", BriefText.Points(least)), ("most", BriefText.Points(most)))
        : "";

    private IEnumerable<BriefPiece> Relationship()
    {
        if (brief.Unsaid > 0)
            yield return new(new(BriefTopic.LastFeedback, S["unsaid.brief"], brief.Session.StartsAt)) { More = [S["unsaid.advice"]], Go = (S["unsaid.go"], _client + "/unsaid") };
        if (brief.LastFeedback is { } last && (FormWords.Ticked(last).Count > 0 || last.Comment is not null))
        {
            var ticked = FormWords.Ticked(last);
            yield return new(new(BriefTopic.LastFeedback, ticked.Count > 0 ? S.Say("brief.ticked", ("words", string.Join("; ", ticked))) : "", last.At)) { Head = S["brief.last-feedback"], Said = last.Comment };
        }
        foreach (var repair in brief.Repairs)
        {
            var key = repair.PhaseOneIn is null ? "brief.repair-open" : repair.Word is null ? "brief.repair-heard" : "brief.repair-word";
            yield return new(new(BriefTopic.Repair, S.Say(key, ("day", Visit.NearDay(visit.Day(repair.BegunAt)))), repair.BegunAt)) { Go = (S["brief.to-repair"], $"{_client}/repairs/{repair.Id.Value}") };
        }
    }

    private IEnumerable<BriefPiece> Planned()
    {
        foreach (var repair in brief.Repairs)
        {
            var cards = RepairCards.Offered(repair, brief.Session, RepairCards.FitsMost);
            var phase = cards.Max(card => card.Phase);
            if (cards.FirstOrDefault(card => card.Phase == phase) is { } card)
                yield return new(new(BriefTopic.RepairStep, S[phase == 1 ? "brief.step-one" : "brief.step-two"], repair.BegunAt)) { More = [.. card.Say.Take(2)], IsMoreSaid = true };
        }
        foreach (var question in brief.Questions)
            yield return new(new(BriefTopic.Question, question.Wording, DateTimeOffset.UnixEpoch)) { Said = question.Wording, More = question.OtherWays, IsMoreSaid = true };
    }

    private IEnumerable<BriefPiece> Around()
    {
        foreach (var room in brief.Room) yield return new(new(BriefTopic.Room, room.Wording, At(null).AddTicks(-(int)room.Topic))) { Head = S["room." + room.Topic] };
        foreach (var person in brief.People.OrderBy(one => one.Assignment.IsCover)) yield return new(new(BriefTopic.WhoMayKnow, Knows(person), At(null).AddTicks(person.Assignment.IsCover ? 1 : 2)));
        yield return new(new(BriefTopic.WhoMayKnow, Contact(), At(null)));
    }

    private string Knows(BriefPerson one) => one.Assignment switch
    {
        { IsCover: true, Until: { } until } => S.Say("brief.knows-cover", ("name", one.Person.DisplayName), ("day", Visit.NearDay(visit.Day(until)))),
        _ when one.Person.Id == visit.Person.Id => S["brief.knows-you"],
        _ => S.Say("brief.knows", ("name", one.Person.DisplayName)),
    };

    private string Contact()
    {
        if (brief.Client.ContactConfirmedAt is null) return S["brief.contact-unconfirmed"];
        if (brief.Client.SafeContact.Channel == ContactChannel.Never) return S["brief.contact-never"];
        var key = brief.Client.SafeContact.Channel switch { ContactChannel.Email => "brief.contact-email", ContactChannel.Call => "brief.contact-call", _ => "brief.contact-text" };
        return S.Say(key, ("from", Clock(brief.Client.SafeContact.From)), ("to", Clock(brief.Client.SafeContact.To)));
    }

    private static string Clock(TimeOnly time) => time.ToString("H:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Where lines of one topic stand in the order of days: the nearest day first, without a day last.</summary>
    private DateTimeOffset At(DateOnly? day) => brief.Session.StartsAt - TimeSpan.FromDays(day is { } on ? Math.Abs(on.DayNumber - visit.Day(brief.Session.StartsAt).DayNumber) : 36500);
}
