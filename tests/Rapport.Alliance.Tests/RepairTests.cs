using FsCheck;
using FsCheck.Fluent;
using Rapport.Care;
using Rapport.Statistics;
using static Rapport.Alliance.Tests.Meetings;

namespace Rapport.Alliance.Tests;

public sealed class RepairTests
{
    [Fact]
    public void From_link_to_mended_a_strain_is_seen_heard_changed_and_confirmed_by_the_client()
    {
        var sessions = Enumerable.Range(1, 8).Select(Meeting).ToList();
        var link = FormLink.For(Key<FormLink>(1), new TokenHash(new byte[32]), sessions[5], new FormsToShow(FormPurpose.CheckOut, ["rapport-check-out"]));
        Assert.IsType<FormReceived.Accepted>(link.Receive(new(Key(1), [new("rapport-check-out", "1", new([8, 8, 7, 8]), null)]), sessions[5].EndsAt));
        var signal = Signal.From(At(6), Level.ExplainAt(6, Course.S))!;
        Assert.Equal(("R6", Verdict.Red, "possible-rupture"), (signal.Rule.Id, signal.Level, signal.Sentences.Id));

        var (repair, began, _) = Assert.IsType<SignalStep.RepairBegan>(signal.OpenRepair(Key<Repair>(1), sessions[5], RuptureKind.NotSure, By(6)));
        Assert.Equal((signal.Id, RepairEntryKind.Began, SignalState.Opened), (repair.Signal!.Value, began.Entry, signal.State));
        Kept(repair.MayHaveLed("I asked about her mother twice", By(6)));
        Kept(repair.Do(new(RepairStep.OwnedPart, "w1-p1"), sessions[6], By(7)));
        Kept(repair.Name(RuptureKind.Withdrawal, By(7)));
        repair.ClientSaid("like an exam", By(7));
        Assert.Equal(new RepairNoted.RatingNotBack(), repair.Close(RepairState.Mended, Rated(7), By(7)));
        Kept(repair.Do(new(RepairStep.ChangedGoalOrMethod, Words: "pace agreed anew"), sessions[7], By(8)));
        Assert.Equal(new RepairNoted.BackNotConfirmed(null), repair.Close(RepairState.Mended, Rated(8), By(8)));
        Assert.Equal(RuptureStanding.BackNotConfirmed, repair.Standing(Rated(8)));
        Assert.Null(repair.HearWord(ClientsWord.Mended, "you stopped when I needed it", null, Start.AddDays(60)).By);
        var closed = Assert.IsType<RepairNoted.Closed>(repair.Close(RepairState.Mended, Rated(8), By(9))).Entry;
        Assert.Equal((8, RepairState.Mended, RepairState.Mended), (closed.Number, closed.ClosedAs!.Value, repair.State));
    }

    [Fact]
    public void The_clients_word_alone_does_not_mend_while_the_rating_is_low_nor_without_any_rating()
    {
        var repair = Begun();
        repair.HearWord(ClientsWord.Mended, null, Hanna, Start);
        Assert.IsType<RepairNoted.RatingNotBack>(repair.Close(RepairState.Mended, Rated(7), By(7)));
        Assert.IsType<RepairNoted.RatingNotBack>(repair.Close(RepairState.Mended, null, By(7)));
    }

    [Fact]
    public void The_clients_last_word_counts_even_where_an_earlier_one_said_mended()
    {
        var repair = Begun();
        repair.HearWord(ClientsWord.Mended, null, Hanna, Start);
        repair.HearWord(ClientsWord.BetterNotDone, null, Hanna, Start.AddDays(1));
        Assert.Equal(new RepairNoted.BackNotConfirmed(ClientsWord.BetterNotDone), repair.Close(RepairState.Mended, Rated(8).Confirm(), By(8)));
    }

    [Theory]
    [InlineData(RepairState.NotMended)]
    [InlineData(RepairState.CarriedOn)]
    [InlineData(RepairState.Parted)]
    public void Every_other_close_needs_no_rating_and_what_the_client_says_later_is_still_heard(RepairState how)
    {
        var repair = Begun();
        Assert.IsType<RepairNoted.Closed>(repair.Close(how, null, By(7)));
        Assert.Equal(new RepairNoted.Stands(how), repair.Close(RepairState.Mended, Rated(8), By(8)));
        Assert.Equal(RepairEntryKind.ClientsWord, repair.HearWord(ClientsWord.Mended, "after all", null, Start).Entry);
        Assert.Equal((how, null), (repair.State, repair.Word));
    }

    [Fact]
    public void Change_comes_in_a_later_session_than_hearing_and_understanding()
    {
        var repair = Begun();
        Assert.IsType<RepairNoted.PhaseOneFirst>(repair.Do(new(RepairStep.LinkedElsewhere), Meeting(7), By(7)));
        Kept(repair.Do(new(RepairStep.ValidatedGuarding), Meeting(7), By(7)));
        Assert.Equal(new RepairNoted.NextTime(Key<Session>(7)), repair.Do(new(RepairStep.LinkedElsewhere), Meeting(7), By(7)));
        Kept(repair.Do(new(RepairStep.LinkedElsewhere), Meeting(8), By(8)));
        Assert.Throws<ArgumentException>(() => repair.Do(new(RepairStep.OwnedPart), new Episode(Key<Episode>(2), Key<Client>(1), Start).Plan(Key<Session>(9), 1, When(9)), By(9)));
    }

    [Fact]
    public void Each_of_the_ten_steps_belongs_to_one_of_the_two_phases() =>
        Assert.Equal([1, 2, 2, 1, 1, 1, 2, 2, 1, 2], Enum.GetValues<RepairStep>().Select(step => step.Phase));

    [Fact]
    public void A_strain_without_a_red_signal_is_back_by_the_same_measure_as_a_rupture()
    {
        var course = StrainCourse.From(Level, Course.Of(Course.S), 6)!;
        Assert.Equal((Rated(8).FullLevel, 8), (course.FullLevel, course.FullAt));
        Assert.Equal(5, StrainCourse.From(Level, Course.Of(Course.S), 4)!.FullAt);
        Assert.Null(StrainCourse.From(Level, Course.Of(Course.S), 10)!.FullAt);
        Assert.Equal(5, StrainCourse.From(Level, Course.Of(34.2, 35, 35.8, double.NaN, 36.4), 4)!.FullAt);
        Assert.Null(StrainCourse.From(Level, Course.Of(34.2, double.NaN), 2));
    }

    [Fact]
    public void No_order_of_steps_mends_without_rating_and_word_or_changes_before_hearing_or_loses_an_entry() => Prop.ForAll<(byte, byte)[]>(steps =>
    {
        var repair = Begun();
        var kept = new List<RepairEntry>();
        var closedAfter = RepairState.Open;
        foreach (var (what, how) in steps)
        {
            var wasBack = Rated(5 + how % 6 + 1)?.FullAt is not null;
            if (Take(repair, what, how) is { } entry) kept.Add(entry);
            if (repair.State == RepairState.Mended && closedAfter == RepairState.Open && !(wasBack && repair.Word == ClientsWord.Mended)) return false;
            if (closedAfter != RepairState.Open && repair.State != closedAfter) return false;
            closedAfter = repair.State;
        }
        var one = kept.FindIndex(entry => entry.Step?.Phase == 1);
        var two = kept.FindIndex(entry => entry.Step?.Phase == 2);
        return kept.Select(entry => entry.Number).SequenceEqual(Enumerable.Range(2, kept.Count)) && (two < 0 || (one >= 0 && one < two))
            && kept.Count(entry => entry.Entry == RepairEntryKind.Closed) == (repair.State == RepairState.Open ? 0 : 1);
    }).QuickCheckThrowOnFailure();

    private static RepairEntry? Take(Repair repair, byte what, byte how) => (what % 6) switch
    {
        0 => Entry(repair.Do(new((RepairStep)(1 + how % 10)), Meeting(6 + what / 6 % 4), By(7))),
        1 => repair.HearWord((ClientsWord)(how % 4), null, Hanna, Start),
        2 => Entry(repair.Close((RepairState)(1 + what / 6 % 4), Rated(5 + how % 6 + 1), By(8))),
        3 => Entry(repair.Close(RepairState.Mended, Rated(5 + how % 6 + 1), By(8))),
        4 => repair.ClientSaid("words", By(7)),
        _ => Entry(repair.Name((RuptureKind)(how % 4), By(7))),
    };

    private static RepairEntry? Entry(RepairNoted noted) => noted switch
    {
        RepairNoted.Noted(var entry) => entry,
        RepairNoted.Closed(var entry) => entry,
        _ => null,
    };

    private static void Kept(RepairNoted noted) => Assert.IsType<RepairNoted.Noted>(noted);

    private static Rupture Rated(int sessions) => StrainOf(sessions).Last!;

    private static RuptureCourse StrainOf(int sessions)
    {
        var filter = new LevelFilter(Course.Prior, Direction.HigherIsBetter);
        var (state, course) = (filter.Start(), new RuptureCourse(Direction.HigherIsBetter));
        foreach (var score in Course.Of(Course.S).Take(sessions))
        {
            var step = filter.Step(state, score.Value);
            (state, course) = (step.After, course.Next(score, step, AlarmLimits.Shipped.Verdict(step)));
        }
        return course;
    }

    private static Repair Begun() => Repair.Begin(Key<Repair>(1), Meeting(6), RuptureKind.NotSure, By(6)).Repair;
}
