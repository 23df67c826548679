using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.App.Briefing;
using Rapport.App.Guessing;
using Rapport.App.Planning;
using Rapport.App.Story;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;
using Rapport.Care;

namespace Rapport.App.Tests.Clients;

/// <summary>A session that was filed under the wrong client.</summary>
public sealed class MoveTests
{
    private static readonly StoppedClock Clock = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task What_was_written_follows_what_was_answered_stays_and_both_records_say_so(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (ada, from) = await house.NewClient("Ada");
        var (berta, to) = await house.NewClient("Berta");
        await house.NewSession(to, 1);
        var session = await house.NewSession(from, 1);
        await house.Rate(session, 27);
        var signal = Signal.FromTicks(new(NewId.For<Signal>(Clock), ada.Id, session.Id, House.Now), "I felt rushed");
        var risk = Signal.FromRisk(new(NewId.For<Signal>(Clock), ada.Id, session.Id, House.Now), RiskAnswer.Ticked("must-come-first/safety", House.Now), ("I do not feel safe", "10:00"));
        var note = new SessionNote(NewId.For<SessionNote>(Clock), ada.Id, session.Id, house.Therapist.Id);
        note.Save(new(NoteForm.Free, "Her sister", ["we spoke of her sister", ""]), (Guid.Empty, 0), new(house.Therapist.Id, House.Now));
        var guess = new Guess(session.Id, ada.Id, house.Therapist.Id, session.EndsAt) { Instrument = "rapport-check-out", Answers = [9, 9, 9, 9] };
        var missed = new MissedStrain(session.Id, ada.Id, house.Therapist.Id, House.Now) { Sentences = signal.Sentences, Inputs = [] };
        await house.Save(signal, risk, note, guess, missed);
        await using (var db = house.Open())
            Assert.IsType<SessionGoes.Moved>(await new MoveSession(db, Clock).Run((ada.Id, session.Id), berta.Id, "wrong name", house.Therapist, Stop));

        await using var again = house.Open();
        var moved = await again.SessionMoves.SingleAsync(Stop);
        Assert.Equal((ada.Id, berta.Id, "wrong name"), (moved.Client, moved.To, moved.Why));
        var there = await again.Sessions.SingleAsync(one => one.Id == session.Id, Stop);
        Assert.Equal((berta.Id, 2), (there.Client, there.Number));
        Assert.Equal("we spoke of her sister", (await again.SessionNotes.SingleAsync(Stop)).Body.Parts[0]);
        Assert.Equal(ada.Id, (await again.FormAnswers.SingleAsync(Stop)).Client);
        var states = await again.Signals.ToDictionaryAsync(one => one.Id, one => one.State, Stop);
        Assert.Equal((SignalState.Dismissed, SignalState.Shown), (states[signal.Id], states[risk.Id]));
        Assert.Equal(berta.Id, (await again.Guesses.SingleAsync(Stop)).Client);
        Assert.Empty(await again.MissedStrains.ToListAsync(Stop));
        var room = (await new ShowGuess(again, Clock).Run(new(berta.Id, session.Id), house.Therapist.Id, isOwn: true, Stop))!;
        Assert.NotNull(room.Guess);
        Assert.Null(room.Rating);
        var brief = (await new ReadBrief(again, Clock).Run(new(house.Therapist, berta.Id, session.Id) { Today = DateOnly.FromDateTime(House.Now.UtcDateTime) }, Stop))!;
        Assert.Empty(brief.CheckOuts);
        Assert.Equal(DismissedWhy.WrongClient, (await again.SignalAnswers.SingleAsync(Stop)).Why);
        Assert.Contains(await again.Accesses.ToListAsync(Stop), access => access.Client == berta.Id && access.What == "plan");
        var (left, story) = (await Story(again, house, ada.Id), await Story(again, house, berta.Id));
        Assert.Single(left.Elsewhere);
        Assert.Equal("Her sister", story.Sessions.Single(one => one.Session.Id == session.Id).Note!.Body.Title);
        Assert.All(story.Sessions, one => Assert.Empty(one.Said));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task It_goes_to_nobody_elses_client(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (ada, from) = await house.NewClient("Ada");
        var session = await house.NewSession(from, 1);
        var stranger = new Client(NewId.For<Client>(Clock), house.Practice.Id, "Stranger", "en");
        await house.Save(stranger, new Episode(NewId.For<Episode>(Clock), stranger.Id, House.Now));
        await using var db = house.Open();
        Assert.IsType<SessionGoes.NotThere>(await new MoveSession(db, Clock).Run((ada.Id, session.Id), stranger.Id, "wrong name", house.Therapist, Stop));
        Assert.Equal(ada.Id, (await db.Sessions.SingleAsync(Stop)).Client);
    }

    private static async Task<ClientStory> Story(App.Storage.RapportDb db, House house, Id<Client> client) =>
        (await new ShowStory(db, Clock).Run(client, null, (house.Therapist, true), Stop))!;
}
