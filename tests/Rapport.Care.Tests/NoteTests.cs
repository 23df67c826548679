using FsCheck;
using FsCheck.Fluent;
using static Rapport.Care.Tests.Room;

namespace Rapport.Care.Tests;

public sealed class NoteTests
{
    [Fact]
    public void A_signed_note_is_added_to_and_never_changed()
    {
        var note = Written("she laughed");
        var signed = Assert.IsType<NoteStep.NowSigned>(note.Sign(1, By(Therapist, 60)));
        var added = Assert.IsType<NoteStep.Amended>(note.Amend(Words("and cried"), "forgotten", By(Therapist, 90)));
        var late = Assert.IsType<NoteStep.AlreadySigned>(note.Save(Words("she wept"), (Key(1), 1), By(Therapist, 95)));
        Assert.Equal(Words("she laughed"), note.Body);
        Assert.Equal([(1, NoteVersionKind.AsSigned), (2, NoteVersionKind.Amendment), (3, NoteVersionKind.Aside)],
            new[] { signed.Version, added.Version, late.Aside! }.Select(version => (version.Number, version.Kind)));
        Assert.Equal(Ten.AddMinutes(60), note.SignedAt);
    }

    [Fact]
    public void The_second_of_two_who_write_sees_the_first_ones_change_and_loses_nothing()
    {
        var note = Written("hers");
        var second = Assert.IsType<NoteStep.ChangedMeanwhile>(note.Save(Words("mine"), (Key(2), 0), By(Colleague)));
        Assert.Equal((Words("hers"), Words("mine"), 1), (note.Body, second.Aside!.Body, second.Revision));
        Assert.Null(Assert.IsType<NoteStep.ChangedMeanwhile>(note.Save(Words("mine"), (Key(2), 0), By(Colleague))).Aside);
        Assert.Equal(new NoteStep.Saved(2), note.Save(Words("hers and mine"), (Key(2), second.Revision), By(Colleague)));
    }

    [Fact]
    public void A_page_whose_reply_was_lost_goes_on_writing_without_a_quarrel_with_itself()
    {
        var note = Written("one");
        Assert.Equal(new NoteStep.Saved(1), note.Save(Words("one"), (Key(1), 0), By(Therapist)));
        Assert.Equal(new NoteStep.Saved(2), note.Save(Words("one two"), (Key(1), 0), By(Therapist)));
    }

    [Fact]
    public void Only_the_author_signs_what_is_written_and_seen()
    {
        var note = Written("hers");
        Assert.IsType<NoteStep.NotTheAuthor>(note.Sign(1, By(Colleague)));
        Assert.IsType<NoteStep.ChangedMeanwhile>(note.Sign(0, By(Therapist)));
        Assert.IsType<NoteStep.NotSigned>(note.Amend(Words("x"), "y", By(Therapist)));
        Assert.IsType<NoteStep.NothingWritten>(new SessionNote(Id<SessionNote>(1), Id<Client>(1), Id<Session>(1), Therapist).Sign(0, By(Therapist)));
    }

    [Theory]
    [InlineData(NoteForm.Free, 2)]
    [InlineData(NoteForm.Soap, 5)]
    [InlineData(NoteForm.Dap, 4)]
    [InlineData(NoteForm.Birp, 5)]
    public void Every_form_has_its_headings_and_room_for_what_was_seen_without_words(NoteForm form, int headings)
    {
        Assert.Equal((headings, "observed"), (NoteBody.HeadingsOf(form).Count, NoteBody.HeadingsOf(form)[^1]));
        Assert.True(NoteBody.Blank(form).IsEmpty);
        Assert.Throws<ArgumentException>(() => new NoteBody(form, "", [""]));
    }

    [Fact]
    public void No_order_of_writing_loses_a_word_of_a_signed_note_or_of_somebody_who_was_too_late() =>
        Prop.ForAll<(byte, byte, byte)[]>(steps =>
        {
            var note = new SessionNote(Id<SessionNote>(1), Id<Client>(1), Id<Session>(1), Therapist);
            var (kept, sure) = (new List<NoteVersion>(), true);
            foreach (var (what, words, revision) in steps)
            {
                var (signed, body) = (note.SignedAt is not null, note.Body);
                var mine = Words($"words {words % 4}");
                var step = (what % 4) switch
                {
                    0 => note.Sign(note.Revision, By(Therapist)),
                    1 => note.Amend(mine, "why", By(Therapist)),
                    _ => note.Save(mine, (Key(1 + what % 3), revision % 5), By(Colleague)),
                };
                kept.AddRange(Kept(step));
                sure &= !signed || note.Body == body;
                sure &= what % 4 < 2 || note.Body == mine || kept.Exists(version => version.Body == mine);
            }
            return sure && kept.Select(version => version.Number).SequenceEqual(Enumerable.Range(1, kept.Count)) && note.Versions == kept.Count
                && kept.Count(version => version.Kind == NoteVersionKind.AsSigned) == (note.SignedAt is null ? 0 : 1);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_private_reflection_is_no_session_note()
    {
        var reflection = new ReflectionNote(Id<ReflectionNote>(1), Id<Client>(1), Therapist);
        reflection.Keep(Id<ReflectionKey>(1), "sealed", Ten);
        Assert.Equal(("sealed", Ten, reflection.Client), (reflection.Words, reflection.WrittenAt, reflection.About));
        Assert.False(typeof(SessionNote).IsAssignableFrom(typeof(ReflectionNote)));
    }

    private static IEnumerable<NoteVersion> Kept(NoteStep step) => step switch
    {
        NoteStep.NowSigned(var version) => [version],
        NoteStep.Amended(var version) => [version],
        NoteStep.ChangedMeanwhile(var aside, _) => aside is null ? [] : [aside],
        NoteStep.AlreadySigned(_, var aside) => aside is null ? [] : [aside],
        _ => [],
    };

    private static SessionNote Written(string words)
    {
        var note = new SessionNote(Id<SessionNote>(1), Id<Client>(1), Id<Session>(1), Therapist);
        note.Save(Words(words), (Key(1), 0), By(Therapist));
        return note;
    }
}
