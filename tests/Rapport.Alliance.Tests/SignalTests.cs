using FsCheck;
using FsCheck.Fluent;
using Rapport.Care;
using static Rapport.Alliance.Tests.Meetings;

namespace Rapport.Alliance.Tests;

public sealed class SignalTests
{
    [Fact]
    public void A_risk_answer_is_never_set_aside_nor_made_a_repair_and_closes_when_somebody_records_what_was_done()
    {
        var signal = Signal.FromRisk(At(6), RiskAnswer.Ticked("first/safety", Start), ("I do not feel safe", "10:00"));
        Assert.Equal(BriefTopic.RiskAnswer, Brief.TopicOf(signal));
        Assert.IsType<SignalStep.RiskStays>(signal.Dismiss(DismissedWhy.Mistake, null, By(6)));
        Assert.IsType<SignalStep.RiskStays>(signal.OpenRepair(Key<Repair>(1), Meeting(6), RuptureKind.NotSure, By(6)));
        signal.Read(Start.AddMinutes(5));
        Assert.Equal((SignalState.Shown, Start.AddMinutes(5)), (signal.State, signal.Risk!.ReadAt!.Value));
        Assert.Equal("called; safe", Assert.IsType<SignalStep.Noted>(signal.RecordDone("called; safe", By(6))).Answer.Words);
        Assert.Equal((SignalState.Done, "called; safe"), (signal.State, signal.Risk.Done));
        Assert.IsType<SignalStep.Stands>(signal.RecordDone("again", By(7)));
        Assert.Null(Brief.TopicOf(signal));
    }

    [Fact]
    public void A_signal_set_aside_keeps_why_and_can_be_opened_after_all()
    {
        var signal = Signal.FromTicks(At(6), "I felt rushed");
        Assert.Throws<ArgumentNullException>(() => signal.Dismiss(DismissedWhy.Other, null, By(6)));
        var aside = Assert.IsType<SignalStep.Noted>(signal.Dismiss(DismissedWhy.TalkedAbout, "at the door", By(6))).Answer;
        Assert.Equal((DismissedWhy.TalkedAbout, "at the door", Hanna), (aside.Why!.Value, aside.Words, aside.By));
        Assert.IsType<SignalStep.Stands>(signal.Dismiss(DismissedWhy.Mistake, null, By(6)));
        Assert.IsType<SignalStep.RepairBegan>(signal.OpenRepair(Key<Repair>(1), Meeting(6), RuptureKind.Both, By(7)));
        Assert.Equal(new SignalStep.Stands(SignalState.Opened, Key<Repair>(1)), signal.OpenRepair(Key<Repair>(2), Meeting(6), RuptureKind.Both, By(7)));
        Assert.IsType<SignalStep.NoRisk>(signal.RecordDone("x", By(7)));
    }

    [Fact]
    public void Where_a_rule_has_nothing_to_say_there_is_no_signal()
    {
        Assert.Null(Signal.From(At(3), Level.ExplainAt(3, Course.S)));
        Assert.Null(Signal.From(At(1), new MissingFeedback(Course.Forty).ExplainAt(1, double.NaN)));
    }

    [Fact]
    public void The_brief_is_read_in_its_order_whatever_order_its_lines_came_in() => Prop.ForAll<(byte, byte)[]>(lines =>
    {
        var topics = Enum.GetValues<BriefTopic>();
        var brief = lines.Select((line, i) => new BriefLine(topics[line.Item1 % topics.Length], $"{i}", Start.AddMinutes(line.Item2))).ToList();
        var read = Brief.Of(brief).Lines;
        return read.Zip(read.Skip(1)).All(pair => pair.First.Part < pair.Second.Part || (pair.First.Part == pair.Second.Part && (pair.First.Topic < pair.Second.Topic || (pair.First.Topic == pair.Second.Topic && pair.First.At >= pair.Second.At))))
            && read.SequenceEqual(Brief.Of(Enumerable.Reverse(brief)).Lines)
            && Enum.GetValues<BriefPart>().SelectMany(part => Brief.Of(brief).In(part)).SequenceEqual(read);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_note_is_late_by_the_hours_that_the_practice_keeps()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(1), "test", "test");
        var practice = new Practice(Key<Practice>(1), "Millrace", "DE", "test");
        Assert.Null(practice.OpenIn(zone));
        practice.KeepHours(new([new(DayOfWeek.Tuesday, new(9, 0), new(17, 0)), new(DayOfWeek.Wednesday, new(9, 0), new(17, 0))], [new(2026, 3, 4)]), null);
        practice.PromiseNotes(TimeSpan.FromHours(7));
        var (due, hours) = (practice.NoteOf(Meeting(1)), practice.OpenIn(zone)!);
        Assert.False(due.IsLate(Start.AddDays(6), hours)); // 10:50 to 17:00 on that Tuesday; the Wednesday is closed
        Assert.True(due.IsLate(Start.AddDays(7), hours));
        Assert.Throws<ArgumentException>(() => practice.OpenIn(TimeZoneInfo.Utc));
    }
}
