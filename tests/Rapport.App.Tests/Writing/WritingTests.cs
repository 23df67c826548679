using Microsoft.EntityFrameworkCore;
using Rapport.App.Guessing;
using Rapport.App.HomeworkSlice;
using Rapport.App.Notes;
using Rapport.App.Said;
using Rapport.App.Sessions;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;
using Rapport.Care;
using Rapport.Instruments;

namespace Rapport.App.Tests.Writing;

/// <summary>What is written during and after a session, on both stores.</summary>
public sealed class WritingTests
{
    private static readonly At Clock = new(House.Now);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Eight_pages_that_write_one_new_note_at_once_lose_no_word(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, at) = await Met(ground);
        var words = Enumerable.Range(0, 8).Select(number => $"page {number} wrote this").ToList();
        await Task.WhenAll(words.Select(async text =>
        {
            await using var db = house.Open();
            Assert.NotNull(await new SaveNote(db, Clock).Run(at, Draft(house, text, Guid.CreateVersion7(), 0), Stop));
        }));
        await using var again = house.Open();
        var note = await again.SessionNotes.SingleAsync(Stop);
        var versions = await again.NoteVersions.ToListAsync(Stop);
        Assert.Equal(words.Order(StringComparer.Ordinal), versions.Select(version => version.Body.Parts[0]).Append(note.Body.Parts[0]).Order(StringComparer.Ordinal));
        Assert.Equal(1, note.Revision);
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task A_save_that_crosses_the_signing_never_changes_what_was_signed(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, at) = await Met(ground);
        var (mine, theirs) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using (var first = house.Open()) await new SaveNote(first, Clock).Run(at, Draft(house, "before", mine, 0), Stop);
        await Task.WhenAll(Sign(), Save());
        await using var again = house.Open();
        var note = await again.SessionNotes.SingleAsync(Stop);
        var versions = await again.NoteVersions.ToListAsync(Stop);
        if (versions.Find(version => version.Kind == NoteVersionKind.AsSigned) is { } signed) Assert.Equal(signed.Body, note.Body);
        Assert.Contains("theirs", versions.Select(version => version.Body.Parts[0]).Append(note.Body.Parts[0]));

        async Task Sign()
        {
            await using var db = house.Open();
            await new SignNote(db, Clock).Run(at, Draft(house, "before", mine, 1), Stop);
        }

        async Task Save()
        {
            await using var db = house.Open();
            await new SaveNote(db, Clock).Run(at, Draft(house, "theirs", theirs, 1), Stop);
        }
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task A_reminder_goes_out_only_where_the_client_allows_it_and_follows_the_homework(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, at) = await Met(ground);
        var day = DateOnly.FromDateTime(House.Now.AddDays(3).UtcDateTime);
        await using (var db = house.Open()) Assert.True(await new AgreeHomework(db, Clock).Run(at, new("Ring Jo", day), Stop));
        await using (var db = house.Open())
        {
            Assert.Empty(await db.Outbox.ToListAsync(Stop));
            var client = await db.Clients.SingleAsync(Stop);
            client.BeReached("ada@example.org", null);
            client.Allow(SafeContact.By(ContactChannel.Email, new(9, 0), new(17, 0)));
            client.ConfirmContact(House.Now);
            await db.SaveChangesAsync(Stop);
        }
        var homework = await Agreed();
        foreach (var later in new[] { 3, 5 })
            await using (var db = house.Open()) await new ChangeHomework(db, Clock).Run((at.Client, homework), new("Ring Jo or write", day.AddDays(later - 3)), Stop);
        await using (var db = house.Open())
        {
            var message = await db.Outbox.SingleAsync(Stop);
            Assert.Equal(("asked-reminder", "ada@example.org", ContactChannel.Email), (message.Template, message.Address, message.Channel));
            Assert.Equal(new DateTimeOffset(day.AddDays(2).ToDateTime(new(9, 0)), TimeSpan.FromHours(2)), message.DueAt.ToOffset(TimeSpan.FromHours(2)));
            Assert.Equal(TimeSpan.FromHours(8), message.NotAfter - message.NotBefore);
            MessageTemplates.Shipped.Get(message.Template).Write(message.Channel, message.Language, message.Parameters);
        }
        await using (var db = house.Open()) Assert.True(await new ReportHomework(db, Clock).Run((at.Client, homework), HomeworkState.Done, "easier than I thought", Stop));
        await using var again = house.Open();
        Assert.Empty(await again.Outbox.ToListAsync(Stop));
        Assert.Equal("easier than I thought", (await again.HomeworkReports.SingleAsync(Stop)).WhatItWasLike);

        async Task<Id<Homework>> Agreed()
        {
            await using var db = house.Open();
            return (await db.Homework.SingleAsync(Stop)).Id;
        }
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Words_are_kept_once_with_all_that_happened_since(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, at) = await Met(ground);
        var words = new WordsToKeep("They go.", new(2026, 1, 15), WordsFrom.Session) { Session = at.Session };
        foreach (var since in new[] { null, "Jo came.", "Lena wrote." })
            await using (var db = house.Open()) Assert.True(await new KeepWords(db, Clock).Run(at.Client, words with { Since = since }, house.Therapist.Id, Stop));
        await using var again = house.Open();
        var kept = Assert.Single((await new ShowSaid(again).Run(at.Client, Stop)).Kept);
        Assert.Equal(["Jo came.", "Lena wrote."], kept.Since.Select(one => one.Words));
        Assert.False(await new KeepWords(again, Clock).Run(at.Client, words with { Session = House.Next<Session>() }, house.Therapist.Id, Stop));
        Assert.True(await new TellSince(again, Clock).Run((at.Client, kept.Said.Id), null, house.Therapist.Id, Stop));
        Assert.Empty((await new ShowSaid(again).Run(at.Client, Stop)).Kept);
    }

    [Fact]
    public async Task Words_of_a_check_in_that_must_come_first_stand_once_among_those_of_the_record()
    {
        using var ground = Ground.On("SQLite");
        var (house, at) = await Met(ground);
        await using (var db = house.Open())
        {
            var session = (await db.Sessions.FindAsync([at.Session], Stop))!;
            var filled = new FilledForm("rapport-check-in", "1", new Response([5, 5, 5, 5, null]) { By = Respondent.Client, Ticks = ["must-come-first/happened"] }, "The letter came.");
            var received = (FormReceived.Accepted)new FormSubmission(Guid.CreateVersion7(), [filled]).HandIn(session, FormPurpose.CheckIn, new(AnswerSource.Tablet, session.StartsAt), []);
            db.FormAnswers.AddRange(received.Answers);
            db.AddRange(new MustComeFirst(session.Id, session.Client, "The letter came.", received.Answers[0].At), new MustComeFirst(session.Id, session.Client, "", session.StartsAt.AddMinutes(-1)));
            await db.SaveChangesAsync(Stop);
        }
        await using var again = house.Open();
        var words = Assert.Single((await new ShowSaid(again).Run(at.Client, Stop)).Earlier);
        Assert.Equal((WordsFrom.MustComeFirst, "The letter came."), (words.From, words.Words));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task A_guess_is_kept_once_and_only_for_the_one_who_made_it(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, at) = await Met(ground);
        await using (var db = house.Open()) Assert.IsType<GuessKept.Kept>(await new KeepGuess(db, Clock).Run(at, new(house.Therapist.Id, true, [8, 7, null, 6]), Stop));
        await using var again = house.Open();
        Assert.IsType<GuessKept.Stands>(await new KeepGuess(again, Clock).Run(at, new(house.Therapist.Id, true, [1, 1, 1, 1]), Stop));
        Assert.Equal([8, 7, null, 6], (await new ShowGuess(again, Clock).Run(at, house.Therapist.Id, true, Stop))!.Guess!.Answers);
        Assert.Null((await new ShowGuess(again, Clock).Run(at, House.Next<Person>(), true, Stop))!.Guess);
    }

    private static NoteDraft Draft(House house, string words, Guid page, int revision) => new(house.Therapist.Id, new(NoteForm.Free, "", [words, ""]), page, revision);

    private static async Task<(House House, AtSession At)> Met(Ground ground)
    {
        var house = await House.On(ground);
        var (client, episode) = await house.NewClient("Ada");
        return (house, new(client.Id, (await house.NewSession(episode, 1)).Id));
    }

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
