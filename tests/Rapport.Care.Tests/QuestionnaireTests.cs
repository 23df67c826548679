namespace Rapport.Care.Tests;

/// <summary>Which questionnaires a practice may use and a client is given.</summary>
public sealed class QuestionnaireTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly Id<Person> Ove = new(new Guid(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1])), Tove = new(new Guid(2, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void An_instrument_is_given_from_its_first_day_until_the_day_on_which_it_ended(int day, bool holds)
    {
        var first = new DateOnly(2026, 11, 1);
        var given = new ClientInstrument(default, default, "phq-9", first);
        given.End(first.AddDays(30));
        given.End(first.AddDays(40));
        Assert.Equal(holds, given.Holds(first.AddDays(day)));
    }

    [Fact]
    public void One_that_ends_before_it_began_was_never_given()
    {
        var first = new DateOnly(2026, 11, 1);
        var given = new ClientInstrument(default, default, "phq-9", first);
        Assert.True(given.Holds(first.AddYears(3)));
        given.End(first.AddDays(-5));
        Assert.Equal(first, given.Until);
        Assert.False(given.Holds(first));
    }

    [Fact]
    public void A_wording_waits_for_somebody_to_compare_the_key_and_waits_again_when_it_is_changed()
    {
        var wording = InstrumentWording.Add(default, (default, "srs"), "{}", new(Ove, Now));
        Assert.False(wording.IsConfirmed);
        wording.ConfirmKey(new(Tove, Now.AddDays(1)));
        Assert.Equal((Tove, Now.AddDays(1), true), (wording.KeyConfirmedBy, wording.KeyConfirmedAt, wording.IsConfirmed));
        wording.Word("{}", new(Tove, Now.AddDays(2)));
        Assert.Equal((Ove, Now, true), (wording.AddedBy, wording.AddedAt, wording.IsConfirmed));
        wording.Word("{ }", new(Tove, Now.AddDays(2)));
        Assert.Equal((Tove, Now.AddDays(2), false), (wording.AddedBy, wording.AddedAt, wording.IsConfirmed));
        Assert.Null(wording.KeyConfirmedBy);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_empty_wording_is_none(string pack) =>
        Assert.Throws<ArgumentException>(() => InstrumentWording.Add(default, (default, "srs"), pack, new(Ove, Now)));
}
