using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Tests.Storage.Records;

/// <summary>A session filed under the wrong client, and two people who write at once.</summary>
public sealed class FollowingTests
{
    private static readonly string[] Words = ["we spoke of her sister", "quiet"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task What_goes_with_a_session_is_sealed_for_the_right_client_and_outlives_the_wrong_one(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (wrong, from) = await house.NewClient("Ada");
        var (right, to) = await house.NewClient("Berta");
        var session = await house.NewSession(from, 1);
        await WriteAbout(house, session);
        await using (var db = house.Open())
        {
            var held = await db.Sessions.SingleAsync(Stop);
            var moved = ((SessionStep.Moved)held.Move(await db.Episodes.SingleAsync(one => one.Id == to.Id, Stop), 1, "wrong name", new(house.Therapist.Id, House.Now))).Fact;
            db.Add(moved);
            await db.Follow(moved, Stop);
            await db.SaveChangesAsync(Stop);
            await db.EraseClient(wrong.Id.Value, TimeProvider.System, Stop);
        }
        await using var again = house.Open();
        Assert.Equal(right.Id, (await again.Sessions.SingleAsync(Stop)).Client);
        var note = await again.SessionNotes.SingleAsync(Stop);
        Assert.Equal((right.Id, Words[0]), (note.Client, note.Body.Parts[0]));
        var version = await again.NoteVersions.SingleAsync(Stop);
        Assert.Equal((right.Id, Words[0]), (version.Client, version.Body.Parts[0]));
        var homework = await again.Homework.SingleAsync(Stop);
        Assert.Equal((right.Id, "Ring your sister"), (homework.Client, homework.Wording));
        var report = await again.HomeworkReports.SingleAsync(Stop);
        Assert.Equal((right.Id, "it was hard"), (report.Client, report.WhatItWasLike));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Of_two_saves_of_one_note_at_the_same_moment_the_second_is_refused(string kind)
    {
        using var ground = Ground.On(kind);
        var house = await House.On(ground);
        var (_, episode) = await house.NewClient("Ada");
        await WriteAbout(house, await house.NewSession(episode, 1), sign: false);
        await using RapportDb one = house.Open(), other = house.Open();
        var (first, second) = (await one.SessionNotes.SingleAsync(Stop), await other.SessionNotes.SingleAsync(Stop));
        Save(first, "first");
        Save(second, "second");
        await one.SaveChangesAsync(Stop);
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync(Stop));

        void Save(SessionNote note, string words) =>
            note.Save(new(NoteForm.Free, "", [words, ""]), (Guid.Empty, note.Revision), new(house.Therapist.Id, House.Now));
    }

    private static async Task WriteAbout(House house, Session session, bool sign = true)
    {
        var mark = new Mark(house.Therapist.Id, House.Now);
        var note = new SessionNote(House.Next<SessionNote>(), session.Client, session.Id, house.Therapist.Id);
        note.Save(new(NoteForm.Free, "Sister", Words), (Guid.Empty, 0), mark);
        var homework = new Homework(House.Next<Homework>(), session.Client, session.Id, "Ring your sister");
        await house.Save(homework, homework.Report(HomeworkState.Done, "it was hard", House.Now), note);
        if (!sign) return;
        await using var db = house.Open();
        var held = await db.SessionNotes.SingleAsync(Stop);
        db.Add(((NoteStep.NowSigned)held.Sign(held.Revision, mark)).Version);
        await db.SaveChangesAsync(Stop);
    }
}
