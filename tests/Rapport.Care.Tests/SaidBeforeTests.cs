namespace Rapport.Care.Tests;

public sealed class SaidBeforeTests
{
    private static readonly SaidBefore Said = new(Room.Id<SaidBefore>(1), Room.Id<Client>(1), "If I ask people for things, they go.", new(2026, 1, 15))
    {
        From = WordsFrom.Session, Session = Room.Id<Session>(1), KeptBy = Room.Therapist,
    };

    [Fact]
    public void What_happened_since_is_counted_and_nothing_of_it_goes_away()
    {
        var first = Said.Happened("She asked Jo.", Room.By(Room.Therapist));
        var second = Said.Happened("Jo came.", Room.By(Room.Colleague));
        Assert.Equal((1, 2, 2), (first.Number, second.Number, Said.Times));
        Assert.Equal((Said.Id, Said.Client, "She asked Jo."), (first.Said, first.Client, first.Words));
        Assert.Throws<ArgumentException>(() => Said.Happened(" ", Room.By(Room.Therapist)));
    }

    [Fact]
    public void The_words_go_with_a_session_that_was_filed_under_the_wrong_client()
    {
        var session = Room.Session();
        var said = new SaidBefore(Room.Id<SaidBefore>(2), session.Client, "mine", new(2026, 3, 3)) { From = WordsFrom.Session, Session = session.Id, KeptBy = Room.Therapist };
        var moved = Assert.IsType<SessionStep.Moved>(session.Move(Room.Episode(2), 1, "another client", Room.By(Room.Therapist))).Fact;
        said.Follow(moved);
        Assert.Equal(Room.Id<Client>(2), said.Client);
    }

    [Theory]
    [InlineData(NoteForm.Soap)]
    [InlineData(NoteForm.Dap)]
    [InlineData(NoteForm.Birp)]
    [InlineData(NoteForm.Free)]
    public void Another_form_of_a_note_loses_no_word(NoteForm other)
    {
        foreach (var form in Enum.GetValues<NoteForm>())
        {
            var parts = NoteBody.HeadingsOf(form).Select((heading, at) => $"{heading} {at}.").ToArray();
            var there = new NoteBody(form, "title", parts).As(other);
            Assert.Equal(("title", other), (there.Title, there.Form));
            Assert.All(parts, part => Assert.Contains(part, string.Join('\n', there.Parts), StringComparison.Ordinal));
            Assert.Equal(parts[^1], there.Parts[^1]);
        }
    }

    [Fact]
    public void Headings_that_both_forms_have_keep_their_own_words()
    {
        var dap = new NoteBody(NoteForm.Soap, "", ["told", "found", "thought", "planned", "seen"]).As(NoteForm.Dap);
        Assert.Equal(["told\n\nfound", "thought", "planned", "seen"], dap.Parts);
    }
}
