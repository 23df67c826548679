using Rapport.Care;

namespace Rapport.Privacy.Tests;

/// <summary>What is hard to say opens at its time, can be taken back until it was read, and an answer is owed by its day.</summary>
public sealed class UnsaidTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 10, 0, 0, TimeSpan.Zero);
    private static readonly Guid Some = new(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]), Other = new(2, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);
    private static readonly Id<Person> Therapist = new(Some);

    [Fact]
    public void Words_for_a_day_open_at_its_first_moment_and_not_before()
    {
        var unsaid = Written(UnsaidOpens.OnDay, Now.AddDays(2));
        Assert.False(unsaid.IsOpen(Now.AddDays(2).AddTicks(-1), null));
        Assert.True(unsaid.IsOpen(Now.AddDays(2), null));
        Assert.Throws<InvalidOperationException>(() => unsaid.Read(Therapist, Now, null));
    }

    [Fact]
    public void Words_for_the_next_session_wait_where_there_is_none()
    {
        var unsaid = Written(UnsaidOpens.BeforeNextSession, null);
        Assert.False(unsaid.IsOpen(Now.AddYears(1), null));
        Assert.False(unsaid.IsOpen(Now, Now.AddHours(24).AddTicks(1)));
        Assert.True(unsaid.IsOpen(Now, Now.AddHours(24)));
    }

    [Fact]
    public void What_was_taken_back_has_no_words_and_what_was_read_cannot_be_taken_back()
    {
        var taken = Written(UnsaidOpens.AtOnce, null);
        taken.TakeBack(Now);
        Assert.Equal((null, false, false), (taken.Words, taken.IsOpen(Now, null), taken.Stands));
        var read = Written(UnsaidOpens.AtOnce, null);
        read.Read(Therapist, Now, null);
        read.Read(new(Other), Now.AddDays(1), null);
        Assert.Equal((Now, Therapist), (read.ReadAt, read.ReadBy));
        Assert.Throws<InvalidOperationException>(() => read.TakeBack(Now));
    }

    [Fact]
    public void That_something_is_there_holds_no_words()
    {
        var unsaid = new Unsaid(new(Some), new(Some), Now) { Opens = UnsaidOpens.Never };
        Assert.Throws<InvalidOperationException>(() => unsaid.Write("words"));
        Assert.False(unsaid.IsOpen(Now.AddYears(10), Now));
        unsaid.Settle(Now);
        Assert.False(unsaid.Stands);
        Assert.Throws<InvalidOperationException>(() => Written(UnsaidOpens.OnDay, Now).Settle(Now));
    }

    [Fact]
    public void A_week_for_this_wasnt_me_and_a_month_for_what_the_law_gives_a_month()
    {
        Assert.Equal(new DateOnly(2027, 2, 7), ClientAsk.DueFor(AskKind.NotMe, new(2027, 1, 31)));
        Assert.Equal(new DateOnly(2027, 2, 28), ClientAsk.DueFor(AskKind.Change, new(2027, 1, 31)));
        Assert.Equal(new DateOnly(2027, 2, 28), ClientAsk.DueFor(AskKind.Forget, new(2027, 1, 31)));
    }

    [Fact]
    public void A_link_opens_once_within_its_time_and_a_sitting_ends_by_idling_or_after_an_hour()
    {
        var link = new OwnLink(new(Some), new(Some), new(Some), new(new byte[32])) { By = OwnLinkBy.Email, MadeAt = Now };
        Assert.False(link.Holds(Now.AddHours(24)));
        link.Use(Now.AddHours(23));
        Assert.Throws<InvalidOperationException>(() => link.Use(Now.AddHours(23)));
        var sitting = new OwnSitting(new(Some), link.Client, link.Way, new(new byte[32])) { StartedAt = Now, LastSeenAt = Now };
        Assert.True(sitting.Holds(Now.AddMinutes(15).AddTicks(-1)));
        Assert.False(sitting.Holds(Now.AddMinutes(15)));
        sitting.LastSeenAt = Now.AddMinutes(59);
        Assert.False(sitting.Holds(Now.AddMinutes(60)));
        sitting.LastSeenAt = Now;
        sitting.End(Now);
        Assert.False(sitting.Holds(Now));
    }

    private static Unsaid Written(UnsaidOpens opens, DateTimeOffset? at)
    {
        var unsaid = new Unsaid(new(Some), new(Some), Now) { Opens = opens, OpensAt = at };
        unsaid.Write("I lied.");
        return unsaid;
    }
}
