using FsCheck;
using FsCheck.Fluent;
using Rapport.Care;

namespace Rapport.Privacy.Tests;

/// <summary>What a guardian may be given: a table of ages, competence and orders for two guardians, and what denies whatever the table says.</summary>
public sealed class GuardianPolicyTests
{
    /// <summary>Both guardians were approved for a summary, to be asked again at 14; an order concerns the first alone. Age, who decides, what the order leaves; then what each may be given.</summary>
    private const string Table = """
        age | decides          | order      | first      | second
        0   | CannotDecide     | -          | Summary    | Summary
        0   | CannotDecide     | Nothing    | Nothing    | Summary
        0   | CannotDecide     | Attendance | Attendance | Summary
        9   | CannotDecide     | -          | Summary    | Summary
        9   | CannotDecide     | Nothing    | Nothing    | Summary
        9   | CannotDecide     | Attendance | Attendance | Summary
        9   | CannotDecide     | Plan       | Plan       | Summary
        9   | CannotDecide     | Summary    | Summary    | Summary
        13  | CannotDecide     | -          | Summary    | Summary
        13  | CannotDecide     | Nothing    | Nothing    | Summary
        13  | DecidesAndAgrees | -          | Summary    | Summary
        13  | DecidesAndAgrees | Nothing    | Nothing    | Summary
        13  | DecidesAndAgrees | Attendance | Attendance | Summary
        9   | DecidesAgainst   | -          | Nothing    | Nothing
        13  | DecidesAgainst   | -          | Nothing    | Nothing
        13  | DecidesAgainst   | Summary    | Nothing    | Nothing
        14  | CannotDecide     | -          | Nothing    | Nothing
        14  | CannotDecide     | Summary    | Nothing    | Nothing
        14  | DecidesAndAgrees | -          | Nothing    | Nothing
        14  | DecidesAndAgrees | Attendance | Nothing    | Nothing
        14  | DecidesAgainst   | -          | Nothing    | Nothing
        17  | CannotDecide     | -          | Nothing    | Nothing
        17  | DecidesAndAgrees | Summary    | Nothing    | Nothing
        30  | CannotDecide     | -          | Nothing    | Nothing
        """;

    private static readonly DateOnly Today = new(2026, 11, 28);
    private static readonly DateTimeOffset At = new(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);
    private static readonly Id<Client> Client = new(Guid.CreateVersion7(At));
    private static readonly Id<Person> Therapist = new(new Guid("01990000-0000-7000-8000-000000000001")), Second = new(new Guid("01990000-0000-7000-8000-000000000002"));

    public static IEnumerable<TheoryDataRow<int, Competence, GuardianScope?, GuardianScope, GuardianScope>> Rows => Table.Split('\n').Skip(1).Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Select(cell => new TheoryDataRow<int, Competence, GuardianScope?, GuardianScope, GuardianScope>(int.Parse(cell[0], System.Globalization.CultureInfo.InvariantCulture), Enum.Parse<Competence>(cell[1]), cell[2] == "-" ? null : Enum.Parse<GuardianScope>(cell[2]),
            Enum.Parse<GuardianScope>(cell[3]), Enum.Parse<GuardianScope>(cell[4])));

    [Theory, MemberData(nameof(Rows))]
    public void Age_competence_and_orders_give_what_the_table_says(int age, Competence decides, GuardianScope? order, GuardianScope first, GuardianScope second)
    {
        var (one, other) = (Grant(age, decides, order), Grant(age, decides, null));
        List<GuardianStep> steps = [Step(one, GuardianStepKind.Approved), Step(other, GuardianStepKind.Approved)];
        Assert.Equal((first, second), (GuardianPolicy.Decide(one, steps, Today), GuardianPolicy.Decide(other, steps, Today)));
    }

    [Fact]
    public void Without_a_second_person_nothing_may_be_given()
    {
        var (grant, other) = (Grant(9, Competence.CannotDecide, null), Grant(9, Competence.CannotDecide, null));
        Assert.Equal(GuardianScope.Nothing, GuardianPolicy.Decide(grant, [], Today));
        Assert.Equal(GuardianScope.Nothing, GuardianPolicy.Decide(grant, [Step(grant, GuardianStepKind.Asked)], Today));
        Assert.Equal(GuardianScope.Nothing, GuardianPolicy.Decide(grant, [Step(grant, GuardianStepKind.Approved, Therapist)], Today));
        Assert.Equal(GuardianScope.Nothing, GuardianPolicy.Decide(grant, [Step(other, GuardianStepKind.Approved)], Today));
        Assert.False(GuardianPolicy.MayDecide(grant, [Step(grant, GuardianStepKind.Asked)], Therapist));
        Assert.True(GuardianPolicy.MayDecide(grant, [Step(grant, GuardianStepKind.Asked)], Second));
        Assert.False(GuardianPolicy.MayDecide(grant, [Step(grant, GuardianStepKind.Refused)], Second));
    }

    [Theory]
    [InlineData(GuardianStepKind.Refused)]
    [InlineData(GuardianStepKind.Ended)]
    public void What_was_refused_or_ended_is_nothing_whatever_was_approved(GuardianStepKind kind)
    {
        var grant = Grant(9, Competence.CannotDecide, null);
        Assert.Equal(GuardianScope.Nothing, GuardianPolicy.Decide(grant, [Step(grant, GuardianStepKind.Approved), Step(grant, kind)], Today));
    }

    [Fact]
    public void It_holds_to_the_end_of_its_last_day_and_ends_on_the_birthday()
    {
        var grant = Grant(9, Competence.CannotDecide, null);
        GuardianScope On(DateOnly day) => GuardianPolicy.Decide(grant, [Step(grant, GuardianStepKind.Approved)], day);
        Assert.Equal((GuardianScope.Summary, GuardianScope.Nothing), (On(grant.Until), On(grant.Until.AddDays(1))));
        var leap = new DateOnly(2012, 2, 29);
        Assert.Equal((13, 14), (GuardianGrant.AgeOn(leap, new(2026, 2, 27)), GuardianGrant.AgeOn(leap, new(2026, 3, 1))));
    }

    [Fact]
    public void Nobody_is_given_more_than_was_asked_for_and_than_an_order_leaves() => Prop.ForAll<int, int, int>((scope, order, age) =>
    {
        var grant = Grant(Math.Abs(age % 20), Competence.CannotDecide, (GuardianScope)Math.Abs(order % 4), (GuardianScope)Math.Abs(scope % 4));
        var given = GuardianPolicy.Decide(grant, [Step(grant, GuardianStepKind.Approved)], Today);
        return given <= grant.Scope && given <= grant.OrderLeaves!.Value;
    }).QuickCheckThrowOnFailure();

    private static GuardianGrant Grant(int age, Competence decides, GuardianScope? order, GuardianScope scope = GuardianScope.Summary) => new(new(Guid.CreateVersion7(At)), Client, Therapist, At)
    {
        Name = "A", Relation = "parent", Evidence = "passport", Scope = scope, Competence = decides, Born = GuardianGrant.BornAs(Today.AddYears(-age)), AskAgainAt = GuardianGrant.UsualAge, Until = Today.AddDays(30), OrderLeaves = order, Order = order is null ? null : "order",
    };

    private static GuardianStep Step(GuardianGrant grant, GuardianStepKind kind, Id<Person>? by = null) => new(new(Guid.CreateVersion7(At)), Client, by ?? Second, At) { Grant = grant.Id, Kind = kind };
}
