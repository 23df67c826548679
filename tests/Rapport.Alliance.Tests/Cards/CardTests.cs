using Rapport.Care;
using static Rapport.Alliance.Tests.Meetings;

namespace Rapport.Alliance.Tests;

/// <summary>Cards and guides: which, when, for what.</summary>
public sealed class CardTests
{
    [Theory]
    [InlineData(RuptureKind.NotSure, new[] { RepairCardKind.Unsure })]
    [InlineData(RuptureKind.Withdrawal, new[] { RepairCardKind.Withdrawal })]
    [InlineData(RuptureKind.Confrontation, new[] { RepairCardKind.Confrontation })]
    [InlineData(RuptureKind.Both, new[] { RepairCardKind.Withdrawal, RepairCardKind.Confrontation })]
    public void A_new_strain_gets_the_first_cards_of_its_kind(RuptureKind kind, RepairCardKind[] piles)
    {
        var cards = RepairCards.First(kind);
        Assert.Equal(RepairCards.All.Where(card => card.Phase == 1 && piles.Contains(card.Kind)), cards);
        Assert.NotEmpty(cards);
    }

    [Fact]
    public void A_card_of_phase_two_is_not_offered_before_phase_one_was_done_in_an_earlier_session()
    {
        var (repair, _) = Repair.Begin(Key<Repair>(1), Meeting(6), RuptureKind.Withdrawal, By(6));
        foreach (var number in new[] { 6, 7, 8 }) Assert.DoesNotContain(RepairCards.Offered(repair, Meeting(number)), card => card.Phase == 2);

        Assert.IsType<RepairNoted.Noted>(repair.Do(new(RepairStep.ClearedUp, "w1-p1"), Meeting(7), By(7)));
        Assert.DoesNotContain(RepairCards.Offered(repair, Meeting(6)), card => card.Phase == 2);
        Assert.DoesNotContain(RepairCards.Offered(repair, Meeting(7)), card => card.Phase == 2);

        var later = RepairCards.Offered(repair, Meeting(8));
        Assert.Equal(RepairCards.All.Where(card => card.Kind == RepairCardKind.Withdrawal).OrderBy(card => card.Phase), later);
        Assert.Contains(later, card => card.Phase == 2);
    }

    [Fact]
    public void A_card_offered_in_a_session_is_one_that_the_repair_then_takes()
    {
        var (repair, _) = Repair.Begin(Key<Repair>(1), Meeting(6), RuptureKind.Both, By(6));
        foreach (var number in new[] { 6, 7, 8 })
            foreach (var phase in RepairCards.Offered(repair, Meeting(number)).Select(card => card.Phase).Distinct())
                Assert.IsType<RepairNoted.Noted>(repair.Do(new(phase == 1 ? RepairStep.ClearedUp : RepairStep.LinkedBetweenUs), Meeting(number), By(number)));
    }

    [Fact]
    public void What_was_noticed_finds_its_own_cards()
    {
        Assert.Equal(["w2-p1"], RepairCards.First(RuptureKind.NotSure, "minimal-answers").Select(card => card.Id));
        Assert.Throws<ArgumentException>(() => RepairCards.First(RuptureKind.NotSure, "no such marker"));
        Assert.All(RepairCards.Markers, marker => Assert.NotEmpty(RepairCards.First(RuptureKind.NotSure, marker.Id)));
        Assert.Distinct(RepairCards.Markers.Select(marker => marker.Id));
    }

    [Fact]
    public void A_card_is_whole()
    {
        Assert.Equal(49, RepairCards.All.Count);
        Assert.All(RepairCards.All, card =>
        {
            Assert.InRange(card.Phase, 1, 2);
            Assert.All(new[] { card.Say, card.ListenFor, card.Avoid, card.NotWhen, card.Basis }, Assert.NotEmpty);
            Assert.Same(card, RepairCards.Find(card.Id));
        });
        Assert.Null(RepairCards.Find("no such card"));
    }

    [Fact]
    public void A_learning_card_is_tied_to_what_the_program_knows()
    {
        var places = new[] { "own-conduct", "challenge-log", "brief" };
        var known = SignalBook.English.Texts.Select(text => text.Id).Concat(RepairCards.All.Select(card => card.Id)).Concat(places)
            .Concat(Instruments.InstrumentCatalog.Ids).ToHashSet(StringComparer.Ordinal);
        foreach (var tie in LearningCards.All.SelectMany(card => card.TiedTo))
        {
            var parts = tie.Split('/');
            Assert.True(known.Contains(parts[0]), tie);
            if (parts is ["own-conduct", var item]) Assert.NotNull(OwnConduct.Find(item));
            if (parts is ["barrier-open", var barrier]) Assert.NotNull(BarrierGuides.Find(barrier));
        }
    }

    [Fact]
    public void A_signal_finds_its_cards_the_nearest_first()
    {
        Assert.Contains(LearningCards.For("missed-strain"), card => card.TiedTo.Contains("missed-strain", StringComparer.Ordinal));
        var room = LearningCards.For("barrier-open/room");
        Assert.Contains("barrier-open/room", room[0].TiedTo);
        Assert.Contains(room, card => card.TiedTo.Contains("barrier-open", StringComparer.Ordinal));
        Assert.DoesNotContain(room, card => !card.TiedTo.Contains("barrier-open", StringComparer.Ordinal) && !card.TiedTo.Contains("barrier-open/room", StringComparer.Ordinal));
        Assert.Empty(LearningCards.For("no such signal"));
    }

    [Fact]
    public void All_conduct_has_its_turn_and_no_session_asks_more_than_nine()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var session = 1; session <= 4; session++)
        {
            var asked = OwnConduct.ForSession(session);
            Assert.Equal((6, 3), (asked.Count(item => item.Side == ConductSide.Harm), asked.Count(item => item.Side == ConductSide.Help)));
            Assert.Distinct(asked.Select(item => item.Id));
            seen.UnionWith(asked.Select(item => item.Id));
        }
        Assert.Equal(OwnConduct.All.Count, seen.Count);
        Assert.NotEqual(OwnConduct.ForSession(1), OwnConduct.ForSession(2));
        Assert.Equal(9, OwnConduct.ForSession(int.MaxValue).Count);
        Assert.Throws<ArgumentOutOfRangeException>(() => OwnConduct.ForSession(0));
    }

    [Fact]
    public void The_closing_reflection_has_nine_steps_in_order_and_lines_for_the_client()
    {
        Assert.Equal(Enumerable.Range(1, 9), ClosingReflection.Steps.Select(step => step.Order));
        Assert.Equal("Lo que dejo aquí", ClosingReflection.Line("c-leave").Text.In("es"));
        Assert.Equal(["didList", "openingWords"], ClosingReflection.Steps.SelectMany(step => step.Words).SelectMany(Placeholders.In));
        Assert.Throws<ArgumentException>(() => ClosingReflection.Line("no such line"));
        Assert.NotEmpty(ClosingReflection.Never);
    }

    [Fact]
    public void Every_way_to_begin_stands_under_a_heading_and_the_dark_one_shows_help()
    {
        Assert.Equal(ClientWords.All.Count, ClientWords.Groups.Sum(group => ClientWords.Under(group.Id).Count));
        Assert.All(ClientWords.Groups, group => Assert.NotEmpty(ClientWords.Under(group.Id)));
        Assert.All(ClientWords.All, word => Assert.Equal(3, word.Text.Languages.Count));
        var dark = Assert.Single(ClientWords.All, word => word.ShowCrisis);
        Assert.Equal("risk-answer", dark.Raises);
        var signals = SignalBook.English.Texts.Select(text => text.Id).ToList();
        Assert.All(ClientWords.All.Where(word => word.Raises is not null), word => Assert.Contains(word.Raises!, signals));
    }

    [Fact]
    public void A_source_says_whether_it_was_read()
    {
        Assert.Equal(BasisStanding.Read, Bases.Get("A").Standing);
        Assert.Equal(BasisStanding.None, Bases.Get("practice wisdom").Standing);
        Assert.Equal(BasisStanding.PartlyRead, Bases.Get("goals-2018").Standing);
        Assert.All(Bases.All.Where(basis => basis.Checked.Contains("recalled", StringComparison.Ordinal)), basis => Assert.NotEqual(BasisStanding.Read, basis.Standing));
        Assert.Throws<ArgumentException>(() => Bases.Get("no such source"));
    }
}
