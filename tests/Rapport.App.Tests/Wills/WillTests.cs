using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Accounts;
using Rapport.App.Keys;
using Rapport.App.Ledgers;
using Rapport.App.Reflections;
using Rapport.App.Tests.Demo;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;
using Rapport.App.Wills;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Tests.Wills;

/// <summary>What an author wrote for themselves opens to the two people they named, together; to one of them alone never.</summary>
public sealed class WillTests
{
    private const string Words = "I was afraid of her silence", Of = "four herons under a bridge", First = "seven otters in a canal", Second = "nine magpies on a gate";
    private static readonly FixedClock Clock = new(House.Now), Later = new(House.Now.AddDays(3));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Two_open_it_after_the_days_of_the_will_and_the_ledger_says_so(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, mara, tom) = await With(ground);
        var will = await Make(house, mara, tom, WillThen.Read);
        Assert.IsType<WillStep.NotThere>(await Do(house, (_, use) => use.Run(will, mara, First, Stop)));
        Assert.IsType<WillStep.Phrase>(await Begin(house, will, mara, Second));
        Assert.IsType<WillStep.Done>(await Begin(house, will, mara, First));
        await using (var db = house.Open())
        {
            var told = await db.Notices.SingleAsync(Stop);
            Assert.Equal((house.Therapist.Id, NoticeKind.WillBegun, mara.Id, "She died."), (told.To, told.Kind, told.By, told.Why));
        }
        Assert.IsType<WillStep.NotThere>(await Confirm(house, will, mara, First, Later)); // not the one who began
        Assert.Equal(Later.GetUtcNow(), Assert.IsType<WillStep.TooEarly>(await Confirm(house, will, tom, Second, new FixedClock(Later.GetUtcNow().AddSeconds(-1)))).From);
        Assert.IsType<WillStep.Phrase>(await Confirm(house, will, tom, First, Later));
        Assert.IsType<WillStep.Done>(await Confirm(house, will, tom, Second, new FixedClock(Later.GetUtcNow().AddMinutes(1))));
        foreach (var (person, phrase) in new[] { (mara, First), (tom, Second) })
            Assert.Equal(Words, Assert.Single(Assert.IsType<WillStep.Opened>(await Do(house, (_, use) => use.Run(will, person, phrase, Stop))).Notes).Words);
        Assert.IsType<WillStep.NotThere>(await Do(house, (_, use) => use.Run(will, house.Therapist, Of, Stop)));
        await using var again = house.Open();
        var opened = await again.ReflectionsOpened.SingleAsync(Stop);
        Assert.Equal((house.Therapist.Id, mara.Id, tom.Id, WillDone.Opened), (opened.Author, opened.With, opened.Person, opened.What));
        var verified = Assert.IsType<LedgerVerified.Done>(await new VerifyLedger(ground.Place, Clock).Run([], null, Stop));
        Assert.IsType<LedgerVerdict.Whole>(Assert.Single(verified.Practices).Verdict);
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task One_of_the_two_opens_nothing_even_with_the_store_every_key_of_the_practice_and_their_own(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, mara, tom) = await With(ground);
        var id = await Make(house, mara, tom, WillThen.Read);
        await Begin(house, id, mara, First); // her share is on its way, sealed to the other
        await using var db = house.Open(); // with the master key: every column as the program reads it
        var (will, opening, note) = (await db.ReflectionWills.SingleAsync(Stop), await db.WillOpenings.SingleAsync(Stop), await db.ReflectionNotes.SingleAsync(Stop));
        var own = (await db.ReflectionKeys.SingleAsync(one => one.Author == mara.Id, Stop)).Unlock(First)!;
        var share = WillShares.OpenWith(own, will.FirstShare, WillShares.Place(nameof(ReflectionWill.FirstShare), will.Id.Value));
        Assert.Equal(32, share.Length);
        Assert.Throws<SealBrokenException>(() => WillShares.OpenWith(own, will.SecondShare, WillShares.Place(nameof(ReflectionWill.SecondShare), will.Id.Value)));
        Assert.Throws<SealBrokenException>(() => WillShares.OpenWith(own, opening.Passed!, WillShares.Place(nameof(WillOpening.Passed), opening.Id.Value)));
        foreach (var guess in new[] { share, new byte[32], [], house.Keys.Master.Secret })
        {
            Assert.Throws<SealBrokenException>(() => WillShares.Join((share, guess), will));
            Assert.Throws<SealBrokenException>(() => WillShares.Join((guess, share), will));
        }
        Assert.Throws<SealBrokenException>(() => note.Read(own));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Its_author_stops_it_and_then_nobody_goes_on(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, mara, tom) = await With(ground);
        var will = await Make(house, mara, tom, WillThen.Read);
        await Begin(house, will, mara, First);
        Assert.False(await Do(house, (open, _) => open.Stop(will, tom.Id, Stop)));
        Assert.True(await Do(house, (open, _) => open.Stop(will, house.Therapist.Id, Stop)));
        Assert.IsType<WillStep.NotThere>(await Confirm(house, will, tom, Second, Later));
        await using (var db = house.Open()) Assert.Null((await db.WillOpenings.SingleAsync(Stop)).Passed);
        await using (var db = house.Open()) Assert.True(await new MakeWill(db, Clock).Revoke(house.Therapist.Id, Stop));
        Assert.IsType<WillStep.NotThere>(await Begin(house, will, mara, First));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task What_is_to_be_destroyed_is_never_read_and_its_end_stands_in_the_ledger(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, mara, tom) = await With(ground);
        var will = await Make(house, mara, tom, WillThen.Destroy);
        Assert.False(await Do(house, (_, use) => use.Destroy(will, mara, Stop)));
        await Begin(house, will, mara, First);
        Assert.False(await Do(house, (_, use) => use.Destroy(will, mara, Stop)));
        await Confirm(house, will, tom, Second, Later);
        Assert.IsType<WillStep.NotThere>(await Do(house, (_, use) => use.Run(will, tom, Second, Stop)));
        Assert.True(await Do(house, (_, use) => use.Destroy(will, mara, Stop)));
        await using var db = house.Open();
        Assert.Equal(0, await db.ReflectionNotes.CountAsync(Stop));
        Assert.Equal([WillDone.Opened, WillDone.Destroyed], (await db.ReflectionsOpened.ToListAsync(Stop)).Select(one => one.What).Order());
        Assert.Equal(2, await db.LedgerEntries.CountAsync(one => one.Kind == LedgerKind.Will, Stop));
    }

    [Fact]
    public async Task The_two_are_others_with_keys_of_their_own_and_reading_ends_after_the_months()
    {
        using var ground = Ground.On("SQLite");
        var (house, mara, tom) = await With(ground);
        var keyless = new Person(House.Next<Person>(), house.Practice.Id, "Noa", Roles.Therapist);
        await house.Save(keyless);
        foreach (var (one, other) in new[] { (mara, mara), (mara, house.Therapist), (keyless, tom) })
        {
            await using var db = house.Open();
            Assert.IsType<WillStep.NotTheseTwo>(await new MakeWill(db, Clock).Run(house.Therapist, new(one.Id, other.Id, WillThen.Read, 3, "?"), Of, Stop));
        }
        var will = await Make(house, mara, tom, WillThen.Read, waitDays: 0, months: 6);
        await using (var db = house.Open()) Assert.Equal(1, (await db.ReflectionWills.SingleAsync(Stop)).WaitDays); // never none
        await Begin(house, will, tom, Second);
        Assert.IsType<WillStep.TooEarly>(await Confirm(house, will, mara, First, Clock));
        Assert.IsType<WillStep.Done>(await Confirm(house, will, mara, First, Later));
        await using var last = house.Open();
        Assert.IsType<WillStep.Opened>(await new UseWill(last, new FixedClock(Later.GetUtcNow().AddMonths(6).AddSeconds(-1))).Run(will, tom, Second, Stop));
        Assert.IsType<WillStep.NotThere>(await new UseWill(last, new FixedClock(Later.GetUtcNow().AddMonths(6))).Run(will, tom, Second, Stop));
    }

    [Fact]
    public async Task It_opens_what_lies_under_a_key_whose_passphrase_was_lost_and_not_where_a_share_is_lost()
    {
        using var ground = Ground.On("SQLite");
        var (house, mara, tom) = await With(ground);
        var will = await Make(house, mara, tom, WillThen.Read);
        await SetUp(house, house.Therapist, "a brand new heron phrase", isAnew: true);
        await Begin(house, will, mara, First);
        Assert.IsType<WillStep.Done>(await Confirm(house, will, tom, Second, Later));
        Assert.Equal(Words, Assert.Single(Assert.IsType<WillStep.Opened>(await Do(house, (_, use) => use.Run(will, mara, First, Stop))).Notes).Words);
        using var elsewhere = Ground.On("SQLite");
        var (other, maras, toms) = await With(elsewhere);
        var lost = await Make(other, maras, toms, WillThen.Read);
        await SetUp(other, toms, "a brand new magpie phrase", isAnew: true);
        Assert.IsType<WillStep.ShareLost>(await Begin(other, lost, maras, First));
        await using var db = other.Open();
        Assert.True((await new ShowWills(db, Clock).Run(other.Therapist, Stop)).Own!.IsBroken);
    }

    private static async Task<Id<ReflectionWill>> Make(House house, Person first, Person second, WillThen then, int waitDays = 3, int? months = null)
    {
        await using var db = house.Open();
        Assert.IsType<WillStep.Phrase>(await new MakeWill(db, Clock).Run(house.Therapist, new(first.Id, second.Id, then, waitDays, "Burn it."), "not it", Stop));
        Assert.IsType<WillStep.Done>(await new MakeWill(db, Clock).Run(house.Therapist, new(first.Id, second.Id, then, waitDays, "Burn it.") { Months = months }, Of, Stop));
        return (await db.ReflectionWills.SingleAsync(Stop)).Id;
    }

    private static Task<WillStep> Begin(House house, Id<ReflectionWill> will, Person person, string phrase) => Do(house, (open, _) => open.Run(will, person, (phrase, "She died."), Stop));

    private static async Task<WillStep> Confirm(House house, Id<ReflectionWill> will, Person person, string phrase, TimeProvider clock)
    {
        await using var db = house.Open();
        return await new OpenWill(db, clock).Confirm(will, person, phrase, Stop);
    }

    private static async Task<T> Do<T>(House house, Func<OpenWill, UseWill, Task<T>> step)
    {
        await using var db = house.Open();
        return await step(new(db, Clock), new(db, Clock));
    }

    private static async Task SetUp(House house, Person person, string phrase, bool isAnew = false)
    {
        await using var db = house.Open();
        Assert.IsType<PhraseStep.Done>(await new SetUpReflections(db, new PasswordHasher<Account>(), Clock).Run(person, phrase, isAnew, Stop));
    }

    private static async Task<(House House, Person Mara, Person Tom)> With(Ground ground)
    {
        var house = await House.On(ground);
        var (client, _) = await house.NewClient("Ruth");
        var (mara, tom) = (new Person(House.Next<Person>(), house.Practice.Id, "Mara", Roles.Therapist), new Person(House.Next<Person>(), house.Practice.Id, "Tom", Roles.Therapist));
        await house.Save(mara, tom);
        foreach (var (person, phrase) in new[] { (house.Therapist, Of), (mara, First), (tom, Second) }) await SetUp(house, person, phrase);
        await using var db = house.Open();
        Assert.True(await new WriteReflection(db, Clock).Run((client.Id, null), Words, house.Therapist.Id, Stop));
        return (house, mara, tom);
    }
}
