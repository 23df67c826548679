namespace Rapport.Alliance.Tests;

/// <summary>Guides to the first session, to what clients expect and to what makes it hard to open up.</summary>
public sealed class GuideTests
{
    [Fact]
    public void The_first_session_begins_before_they_come_and_is_whole()
    {
        Assert.Equal("before", FirstSession.Steps[0].Id);
        Assert.All(FirstSession.Steps, step => Assert.NotEmpty(step.Do));
        Assert.Equal(["all", "bodywork", "couple", "hypnotherapy"], FirstSession.Steps.Select(step => step.Field).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_misunderstanding_is_answered_in_every_language()
    {
        Assert.Equal((20, 7), (Expectations.Common.Count, Expectations.Process.Count));
        Assert.All(Expectations.Common, item => Assert.Equal((3, 3), (item.Misunderstanding.Languages.Count, item.Correction.Languages.Count)));
        Assert.All(Expectations.Process, step => Assert.Equal((3, 3), (step.Title.Languages.Count, step.Text.Languages.Count)));
        Assert.StartsWith("¿Qué esperas", Expectations.Ask.In("es"), StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_causes_of_tension_have_ticks_for_both_sides()
    {
        Assert.Equal(10, BarrierGuides.All.Count);
        Assert.Distinct(BarrierGuides.All.SelectMany(guide => guide.ClientTick).Select(tick => tick.Id));
        Assert.All(BarrierGuides.All, guide =>
        {
            Assert.NotEmpty(guide.ClientTick);
            Assert.All(guide.ClientTick, tick => Assert.Equal(3, tick.Text.Languages.Count));
            Assert.All(new[] { guide.TherapistTick, guide.MayLook, guide.Ask, guide.Helps, guide.Harms }, Assert.NotEmpty);
            Assert.Same(guide, BarrierGuides.Find(guide.Id));
        });
        Assert.Equal(3, BarrierGuides.Intro.Languages.Count);
    }
}
