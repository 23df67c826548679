using FsCheck;
using FsCheck.Fluent;
using Rapport.Care;

namespace Rapport.Privacy.Tests;

public sealed class AccessPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Day = new(2026, 3, 3);

    /// <summary>Who, bound to the episode how, wants which part: and what is answered. "-" is as if it did not exist.</summary>
    public static TheoryData<Roles, string, RecordPart, string> TruthTable => new()
    {
        { Roles.Therapist, "therapist", RecordPart.Content, "Therapist" },
        { Roles.Therapist, "therapist", RecordPart.Management, "Therapist" },
        { Roles.Therapist, "cover", RecordPart.Content, "Cover" },
        { Roles.Therapist, "cover", RecordPart.Management, "Cover" },
        { Roles.Therapist, "cover ended", RecordPart.Content, "-" },
        { Roles.Therapist, "cover to come", RecordPart.Content, "-" },
        { Roles.Therapist, "therapist ended", RecordPart.Content, "-" },
        { Roles.Therapist, "other episode", RecordPart.Content, "-" },
        { Roles.Therapist, "other client", RecordPart.Content, "-" },
        { Roles.Therapist, "colleague's", RecordPart.Content, "-" },
        { Roles.Therapist, "none", RecordPart.Content, "-" },
        { Roles.Therapist, "none", RecordPart.Management, "-" },
        { Roles.Supervisor, "none", RecordPart.Content, "-" },
        { Roles.Supervisor, "none", RecordPart.Management, "-" },
        { Roles.Supervisor, "therapist", RecordPart.Content, "-" },
        { Roles.Owner, "none", RecordPart.Content, "-" },
        { Roles.Owner, "none", RecordPart.Management, "Owner" },
        { Roles.Owner, "none", RecordPart.Own, "-" },
        { Roles.Owner | Roles.Therapist, "therapist", RecordPart.Content, "Therapist" },
        { Roles.Owner | Roles.Therapist, "cover ended", RecordPart.Management, "Owner" },
        { Roles.None, "none", RecordPart.Management, "-" },
        { Roles.Therapist, "author", RecordPart.Own, "Author" },
        { Roles.Therapist, "therapist", RecordPart.Own, "-" },
        { Roles.Therapist, "cover", RecordPart.Own, "-" },
        { Roles.Therapist, "barred", RecordPart.Content, "-" },
        { Roles.Therapist, "barred author", RecordPart.Own, "-" },
        { Roles.Owner, "barred", RecordPart.Management, "-" },
        { Roles.Therapist, "bar to come", RecordPart.Content, "Therapist" },
        { Roles.Therapist, "left", RecordPart.Content, "-" },
        { Roles.Owner, "left", RecordPart.Management, "-" },
        { Roles.Owner | Roles.Therapist, "other practice", RecordPart.Management, "-" },
    };

    /// <summary>The same for what was shown to a supervisor, and opened in an emergency.</summary>
    public static TheoryData<Roles, string, RecordPart, string> ShownAndOpened => new()
    {
        { Roles.Therapist, "therapist", RecordPart.Figures, "Therapist" },
        { Roles.Therapist, "cover", RecordPart.Figures, "Cover" },
        { Roles.Owner, "none", RecordPart.Figures, "-" },
        { Roles.Supervisor, "none", RecordPart.Figures, "-" },
        { Roles.Supervisor, "shown", RecordPart.Figures, "Supervisor" },
        { Roles.Supervisor, "shown", RecordPart.Content, "-" },
        { Roles.Supervisor, "shown", RecordPart.Management, "-" },
        { Roles.Supervisor, "shown", RecordPart.Own, "-" },
        { Roles.Therapist, "shown", RecordPart.Figures, "-" },
        { Roles.Supervisor, "shown, changed", RecordPart.Figures, "-" },
        { Roles.Supervisor, "shown, ended", RecordPart.Figures, "-" },
        { Roles.Supervisor, "shown, taken back", RecordPart.Figures, "-" },
        { Roles.Supervisor, "shown, other day", RecordPart.Figures, "-" },
        { Roles.Supervisor, "shown, no day", RecordPart.Figures, "-" },
        { Roles.Supervisor, "shown, other work", RecordPart.Figures, "-" },
        { Roles.Supervisor, "shown, other client", RecordPart.Figures, "-" },
        { Roles.Supervisor, "shown to another", RecordPart.Figures, "-" },
        { Roles.Supervisor, "barred, shown", RecordPart.Figures, "-" },
        { Roles.Therapist, "emergency", RecordPart.Content, "Emergency" },
        { Roles.Therapist, "emergency", RecordPart.Management, "Emergency" },
        { Roles.Therapist, "emergency", RecordPart.Figures, "Emergency" },
        { Roles.Therapist, "emergency", RecordPart.Own, "-" },
        { Roles.Therapist, "emergency, changed", RecordPart.Content, "-" },
        { Roles.Therapist, "emergency, over", RecordPart.Content, "-" },
        { Roles.Therapist, "emergency of another", RecordPart.Content, "-" },
        { Roles.Therapist, "emergency, other client", RecordPart.Content, "-" },
        { Roles.Therapist, "barred, emergency", RecordPart.Content, "-" },
        { Roles.Supervisor, "emergency", RecordPart.Content, "-" },
        { Roles.Owner, "emergency", RecordPart.Content, "-" },
        { Roles.Owner | Roles.Therapist, "emergency", RecordPart.Management, "Owner" },
    };

    [Theory]
    [MemberData(nameof(TruthTable))]
    [MemberData(nameof(ShownAndOpened))]
    public void Access_follows_the_relationship(Roles roles, string bond, RecordPart part, string expected)
    {
        var decision = AccessPolicy.Decide(Bound(roles, bond), What(bond, part), Now);
        Assert.Equal(expected, decision is AccessDecision.Allowed(var reason) ? reason.ToString() : "-");
    }

    [Fact]
    public void A_bar_goes_before_every_right() => Always((reader, sought) =>
        AccessPolicy.Decide(reader with { Bars = [new(reader.Person.Id, sought.Client, Now)] }, sought, Now) is AccessDecision.NotYours);

    [Fact]
    public void Who_left_sees_nothing_from_that_moment_on() => Always((reader, sought) =>
    {
        reader.Person.Leave(Now);
        return AccessPolicy.Decide(reader, sought, Now) is AccessDecision.NotYours;
    });

    [Fact]
    public void Without_an_assignment_that_holds_nobody_reads_content() => Always((reader, sought) =>
        AccessPolicy.Decide(reader, sought with { Part = RecordPart.Content }, Now) is AccessDecision.NotYours
        || reader.Assignments.Any(one => one.Client == sought.Client && one.Therapist == reader.Person.Id && one.Holds(Now)));

    [Fact]
    public void Somebody_elses_assignments_open_nothing() => Always((reader, sought) =>
        AccessPolicy.Decide(reader, sought, Now) == AccessPolicy.Decide(reader with { Assignments = [.. reader.Assignments, Assigned(9, 1, 1)] }, sought, Now));

    [Fact]
    public void A_supervisor_without_a_share_sees_nothing() => Always((reader, sought) =>
        AccessPolicy.Decide(reader with { Person = Somebody(Roles.Supervisor) }, sought with { Author = null }, Now) is AccessDecision.NotYours);

    [Fact]
    public void Whoever_may_look_by_share_or_emergency_changes_nothing() => Always((reader, sought) =>
        AccessPolicy.Decide(reader with { Shares = [Shown("shown")], Emergencies = [Opened("emergency")] }, sought with { IsChange = true, On = Day }, Now)
            is not AccessDecision.Allowed { Reason: AccessReason.Supervisor or AccessReason.Emergency });

    [Fact]
    public void A_share_and_an_emergency_take_no_right_away() => Always((reader, sought) =>
        AccessPolicy.Decide(reader, sought, Now) is AccessDecision.NotYours
        || AccessPolicy.Decide(reader, sought, Now) == AccessPolicy.Decide(reader with { Shares = [Shown("shown")], Emergencies = [Opened("emergency")] }, sought, Now));

    [Fact]
    public void A_share_opens_figures_of_its_work_and_its_days_alone() => Always((reader, sought) =>
        AccessPolicy.Decide(reader with { Shares = [Shown("shown")] }, sought, Now) is not AccessDecision.Allowed { Reason: AccessReason.Supervisor }
        || (sought.Part == RecordPart.Figures && sought.Episode == Key<Episode>(1) && sought.On == Day && reader.Person.Roles.HasFlag(Roles.Supervisor)));

    [Fact]
    public void An_end_is_exclusive_for_therapist_and_cover_alike() => Prop.ForAll<bool, int>((isCover, ticks) =>
    {
        var end = Now.AddTicks(Math.Abs((long)ticks) + 1);
        var bond = isCover ? Work(1, 1).Cover(Key<Assignment>(1), Key<Person>(1), Now, end) : Assigned(1, 1, 1);
        bond.End(end);
        var reader = new Reader(Somebody(Roles.Therapist), [bond], []);
        return AccessPolicy.Decide(reader, Content, end.AddTicks(-1)) is AccessDecision.Allowed && AccessPolicy.Decide(reader, Content, end) is AccessDecision.NotYours;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_look_is_written_down_with_its_right_and_without_a_word_of_content()
    {
        var access = new Access(Key<Access>(1), Key<Client>(1), Key<Person>(1), Now) { Part = RecordPart.Content, Reason = AccessReason.Cover, What = "brief" };
        Assert.Equal((AccessReason.Cover, "brief"), (access.Reason, access.What));
    }

    private static Sought Content => new(Key<Practice>(1), Key<Client>(1), RecordPart.Content) { Episode = Key<Episode>(1) };

    private static void Always(Func<Reader, Sought, bool> holds) => Prop.ForAll<(byte, byte)[], byte, byte>((bonds, roles, part) =>
    {
        var assignments = bonds.Select(bond => bond.Item1 % 2 == 0 ? Assigned(1, 1 + bond.Item1 % 3, 1 + bond.Item2 % 3) : Ended(1 + bond.Item1 % 3, 1 + bond.Item2 % 3)).ToList();
        var sought = new Sought(Key<Practice>(1), Key<Client>(1), (RecordPart)(part % 4)) { On = part % 3 == 0 ? null : Day.AddDays(part % 3 - 1), Episode = part % 2 == 0 ? null : Key<Episode>(1), Author = part % 5 == 0 ? Key<Person>(1) : null };
        return holds(new(Somebody((Roles)(roles % 8)), assignments, []), sought);
    }).QuickCheckThrowOnFailure();

    private static Reader Bound(Roles roles, string bond)
    {
        var person = Somebody(roles);
        if (bond == "left") person.Leave(Now);
        return new(person, [.. Bonds(bond)], bond.StartsWith("bar", StringComparison.Ordinal) ? [new(person.Id, Key<Client>(1), bond == "bar to come" ? Now.AddTicks(1) : Now)] : [])
        {
            Shares = bond.Contains("shown", StringComparison.Ordinal) ? [Shown(bond)] : [],
            Emergencies = bond.Contains("emergency", StringComparison.Ordinal) ? [Opened(bond)] : [],
        };
    }

    private static CaseShare Shown(string bond)
    {
        var share = new CaseShare(Key<CaseShare>(1), Key<Client>(bond == "shown, other client" ? 2 : 1), Key<Person>(2), Now.AddDays(-3))
        {
            Episode = Key<Episode>(bond == "shown, other work" ? 2 : 1), Supervisor = Key<Person>(bond == "shown to another" ? 3 : 1), FirstDay = Day.AddDays(-30), LastDay = Day,
            Until = bond == "shown, ended" ? Now : Now.AddTicks(1), Question = "How to go on?",
        };
        if (bond == "shown, taken back") share.End(Now);
        return share;
    }

    private static EmergencyLook Opened(string bond) =>
        new(Key<EmergencyLook>(1), Key<Client>(bond == "emergency, other client" ? 2 : 1), Key<Person>(bond == "emergency of another" ? 2 : 1), bond == "emergency, over" ? Now - EmergencyLook.Lasts : Now) { Why = "Nobody answers" };

    private static IEnumerable<Assignment> Bonds(string bond) => bond switch
    {
        "none" => [],
        _ when bond.Contains("shown", StringComparison.Ordinal) || bond.Contains("emergency", StringComparison.Ordinal) => [],
        "cover" => [Work(1, 1).Cover(Key<Assignment>(1), Key<Person>(1), Now, Now.AddTicks(1))],
        "cover ended" => [Work(1, 1).Cover(Key<Assignment>(1), Key<Person>(1), Now.AddDays(-7), Now)],
        "cover to come" => [Work(1, 1).Cover(Key<Assignment>(1), Key<Person>(1), Now.AddTicks(1), Now.AddDays(7))],
        "therapist ended" => [Ended(1, 1)],
        "other episode" => [Assigned(1, 2, 1)],
        "other client" => [Assigned(1, 1, 2)],
        "colleague's" => [Assigned(2, 1, 1)],
        _ => [Assigned(1, 1, 1)],
    };

    private static Sought What(string bond, RecordPart part) =>
        new(Key<Practice>(bond == "other practice" ? 2 : 1), Key<Client>(1), part) { Episode = Key<Episode>(1), Author = bond.EndsWith("author", StringComparison.Ordinal) ? Key<Person>(1) : part == RecordPart.Own ? Key<Person>(2) : null,
            On = bond == "shown, other day" ? Day.AddDays(1) : bond == "shown, no day" ? null : Day, IsChange = bond.EndsWith("changed", StringComparison.Ordinal) };

    private static Person Somebody(Roles roles) => new(Key<Person>(1), Key<Practice>(1), "Hanna", roles);

    private static Episode Work(int episode, int client) => new(Key<Episode>(episode), Key<Client>(client), Now.AddDays(-30));

    private static Assignment Assigned(int person, int episode, int client) => Work(episode, client).Assign(Key<Assignment>(1), Key<Person>(person), Now.AddDays(-30));

    private static Assignment Ended(int episode, int client)
    {
        var ended = Assigned(1, episode, client);
        ended.End(Now);
        return ended;
    }

    private static Id<T> Key<T>(int number) => new(new Guid(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]));
}
