using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Accounts;
using Rapport.App.Forgetting;
using Rapport.App.Keys;
using Rapport.App.Reflections;
using Rapport.App.Tests.Demo;
using Rapport.App.Tests.Storage;
using Rapport.App.Tests.Storage.Records;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Tests.Reflections;

/// <summary>What a therapist writes for themselves lies under a key of their own: they read it with their passphrase, and nobody with every key of the practice does.</summary>
public sealed class ReflectionTests
{
    private const string Phrase = "four herons under a bridge", Words = "I was afraid of her silence";
    private static readonly FixedClock Clock = new(House.Now);
    private static readonly Id<OpenSignIn> Here = new(new Guid("01990000-0000-7000-8000-000000000abc")), Elsewhere = new(new Guid("01990000-0000-7000-8000-000000000abd"));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Its_author_writes_without_the_passphrase_and_reads_with_it_in_this_sitting_alone(string kind)
    {
        using var ground = Ground.On(kind);
        using var open = new OpenReflections(Clock);
        var (house, client) = await With(ground);
        Assert.False(await Write(house, client)); // nothing is kept that the practice could open
        await SetUp(house);
        Assert.True(await Write(house, client));
        Assert.Equal(ReflectionStands.Locked, Assert.Single((await Read(house, open, Here)).Notes).Stands);
        Assert.IsType<PhraseStep.Wrong>(await Unlock(house, open, "four herons under a bridges"));
        Assert.Null(Assert.Single((await Read(house, open, Here)).Notes).Words);
        Assert.IsType<PhraseStep.Done>(await Unlock(house, open, "  " + Phrase + " "));
        Assert.Equal(Words, Assert.Single((await Read(house, open, Here)).Notes).Words);
        Assert.Null(Assert.Single((await Read(house, open, Elsewhere)).Notes).Words);
        open.Lock(Here);
        Assert.Null(Assert.Single((await Read(house, open, Here)).Notes).Words);
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Every_key_of_the_practice_opens_no_word_of_it(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, client) = await With(ground);
        await SetUp(house);
        await Write(house, client);
        await using var db = house.Open(); // the store, opened with the master key: every sealed column is read below as the program reads it
        var (note, key) = (await db.ReflectionNotes.SingleAsync(Stop), await db.ReflectionKeys.SingleAsync(Stop));
        var all = new[] { Convert.FromBase64String(note.Words), Convert.FromBase64String(key.Wrapped), key.Public, key.Salt };
        Assert.All(all, bytes => Assert.DoesNotContain(Words[..8], Encoding.UTF8.GetString(bytes), StringComparison.Ordinal));
        foreach (var owner in new[] { client.Id.Value, house.Practice.Id.Value, house.Therapist.Id.Value })
            Assert.All(KeysOf(house, owner).Append(key.Public[..32]).Append(Convert.FromBase64String(key.Wrapped)[..32]), bytes => Assert.False(Opens(bytes, note, client)));
        Assert.Null(key.Unlock(RunningSecret)); // the passphrase of the practice is none of theirs
        Assert.Equal(Words, note.Read(key.Unlock(Phrase)!));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task What_was_written_before_there_was_a_key_goes_under_it_and_the_old_form_is_gone(string kind)
    {
        using var ground = Ground.On(kind);
        using var open = new OpenReflections(Clock);
        var (house, client) = await With(ground);
        var old = new ReflectionNote(House.Next<ReflectionNote>(), client.Id, house.Therapist.Id);
        typeof(ReflectionNote).GetProperty(nameof(ReflectionNote.Words))!.SetValue(old, Words);
        await house.Save(old);
        Assert.Equal((1, Words), ((await Read(house, open, Here)).Unkeyed, (await Read(house, open, Here)).Notes[0].Words));
        await SetUp(house);
        await using (var db = house.Open()) Assert.DoesNotContain("afraid", Encoding.UTF8.GetString(Convert.FromBase64String((await db.ReflectionNotes.SingleAsync(Stop)).Words)), StringComparison.Ordinal);
        Assert.Equal(0, (await Read(house, open, Here)).Unkeyed);
        await Unlock(house, open, Phrase);
        Assert.Equal(Words, (await Read(house, open, Here)).Notes[0].Words);
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Who_tries_passphrases_waits_and_the_right_one_is_not_looked_at_meanwhile(string kind)
    {
        using var ground = Ground.On(kind);
        using var open = new OpenReflections(Clock);
        var (house, _) = await With(ground);
        await SetUp(house);
        for (var tries = 0; tries < SignInWait.Free; tries++) Assert.IsType<PhraseStep.Wrong>(await Unlock(house, open, "not it " + tries));
        Assert.Equal(TimeSpan.FromSeconds(1), Assert.IsType<PhraseStep.Wait>(await Unlock(house, open, Phrase)).For);
        Assert.IsType<PhraseStep.Wait>(await ChangeTo(house, Phrase, "seven otters in a canal", Clock));
        Assert.IsType<PhraseStep.Done>(await Unlock(house, open, Phrase, new FixedClock(House.Now.AddSeconds(1))));
        Assert.IsType<PhraseStep.Wrong>(await Unlock(house, open, "not it"));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Another_passphrase_opens_the_same_and_the_old_one_nothing(string kind)
    {
        using var ground = Ground.On(kind);
        using var open = new OpenReflections(Clock);
        var (house, client) = await With(ground);
        await SetUp(house);
        await Write(house, client);
        Assert.IsType<PhraseStep.Unfit>(await ChangeTo(house, Phrase, "short", Clock));
        Assert.IsType<PhraseStep.Done>(await ChangeTo(house, Phrase, "seven otters in a canal", Clock));
        Assert.IsType<PhraseStep.Wrong>(await Unlock(house, open, Phrase));
        Assert.IsType<PhraseStep.Done>(await Unlock(house, open, "seven otters in a canal"));
        Assert.Equal(Words, Assert.Single((await Read(house, open, Here)).Notes).Words);
    }

    [Fact]
    public async Task With_the_passphrase_lost_one_begins_anew_and_what_was_written_stays_shut()
    {
        using var ground = Ground.On("SQLite");
        using var open = new OpenReflections(Clock);
        var (house, client) = await With(ground);
        await SetUp(house);
        await Write(house, client);
        await using (var db = house.Open())
        {
            var setUp = new SetUpReflections(db, new PasswordHasher<Account>(), Clock);
            Assert.IsType<PhraseStep.NotNow>(await setUp.Run(house.Therapist, "seven otters in a canal", isAnew: false, Stop));
            Assert.IsType<PhraseStep.Done>(await setUp.Run(house.Therapist, "seven otters in a canal", isAnew: true, Stop));
        }
        await Unlock(house, open, "seven otters in a canal");
        Assert.Equal(ReflectionStands.UnderEarlierKey, Assert.Single((await Read(house, open, Here)).Notes).Stands);
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task Moved_to_another_row_author_or_client_it_does_not_open(string kind)
    {
        using var ground = Ground.On(kind);
        using var open = new OpenReflections(Clock);
        var (house, client) = await With(ground);
        var (other, _) = await house.NewClient("Joel");
        await SetUp(house);
        await Write(house, client);
        await Unlock(house, open, Phrase);
        await using (var db = house.Open())
        {
            var note = await db.ReflectionNotes.SingleAsync(Stop);
            var copied = new ReflectionNote(House.Next<ReflectionNote>(), client.Id, house.Therapist.Id);
            copied.Keep(note.Key!.Value, note.Words, House.Now);
            db.Add(copied);
            db.Entry(note).Property(one => one.Client).CurrentValue = other.Id; // no session was moved to them
            await db.SaveChangesAsync(Stop);
        }
        Assert.All((await Read(house, open, Here)).Notes, one => Assert.Equal((ReflectionStands.Broken, null), (one.Stands, one.Words)));
    }

    [Fact]
    public async Task Somebody_who_puts_their_own_half_in_place_of_the_authors_is_found_out_when_it_is_opened()
    {
        using var ground = Ground.On("SQLite");
        using var open = new OpenReflections(Clock);
        var (house, _) = await With(ground);
        await SetUp(house);
        await using (var db = house.Open())
        {
            var key = await db.ReflectionKeys.SingleAsync(Stop);
            db.Entry(key).Property(one => one.Public).CurrentValue = OwnKey.Make().Public;
            await db.SaveChangesAsync(Stop);
        }
        Assert.IsType<PhraseStep.Changed>(await Unlock(house, open, Phrase));
    }

    [Fact]
    public async Task It_shuts_when_nobody_looked_for_as_long_as_a_sign_in_lasts()
    {
        using var ground = Ground.On("SQLite");
        var clock = new MovingClock { Now = House.Now };
        using var open = new OpenReflections(clock);
        var (house, client) = await With(ground);
        await SetUp(house);
        await Write(house, client);
        await Unlock(house, open, Phrase, Clock);
        clock.Now += TimeSpan.FromMinutes(9);
        Assert.True((await Read(house, open, Here)).IsOpen);
        clock.Now += TimeSpan.FromMinutes(9);
        Assert.True((await Read(house, open, Here)).IsOpen);
        clock.Now += TimeSpan.FromMinutes(10);
        Assert.False((await Read(house, open, Here)).IsOpen);
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task A_client_who_is_forgotten_is_forgotten_here_too(string kind)
    {
        using var ground = Ground.On(kind);
        var (house, client) = await With(ground);
        await SetUp(house);
        await Write(house, client);
        await using var db = house.Open();
        (await db.Episodes.SingleAsync(Stop)).End(Ending.Agreed, EndedBy.Both, House.Now);
        await db.SaveChangesAsync(Stop);
        Assert.IsType<ClientForgotten.Gone>(await new ForgetClient(db, Clock).Run(client.Id, new(null, "asked", DateOnly.FromDateTime(House.Now.UtcDateTime)), house.Therapist, Stop));
        await using var again = house.Open();
        Assert.Equal((0, 1), (await again.ReflectionNotes.CountAsync(Stop), await again.ReflectionKeys.CountAsync(Stop)));
    }

    [Fact]
    public async Task The_password_of_ones_account_is_not_taken_and_a_bar_goes_before_it()
    {
        using var ground = Ground.On("SQLite");
        using var open = new OpenReflections(Clock);
        var (house, client) = await With(ground);
        var hasher = new PasswordHasher<Account>();
        var account = new Account { Id = House.Next<Account>(), Practice = house.Practice.Id, Person = house.Therapist.Id, Email = "tove@example.org", LoginLookup = [1], ConcurrencyStamp = "1", SecurityStamp = "1" };
        account.PasswordHash = hasher.HashPassword(account, Phrase);
        await house.Save(account);
        await using (var db = house.Open()) Assert.IsType<PhraseStep.IsPassword>(await new SetUpReflections(db, hasher, Clock).Run(house.Therapist, Phrase + " ", isAnew: false, Stop));
        await using (var db = house.Open()) Assert.IsType<PhraseStep.Done>(await new SetUpReflections(db, hasher, Clock).Run(house.Therapist, "seven otters in a canal", isAnew: false, Stop));
        await Write(house, client);
        await house.Save(new Barred(house.Therapist.Id, client.Id, House.Now.AddDays(-1)));
        Assert.Empty((await Read(house, open, Here)).Notes);
    }

    private const string RunningSecret = "the passphrase of the practice";

    /// <summary>Every data key that the practice holds of this owner, unwrapped.</summary>
    private static IEnumerable<byte[]> KeysOf(House house, Guid owner)
    {
        var held = typeof(Keyring).GetField("_keys", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(house.Keys)!;
        foreach (var purpose in Enum.GetValues<KeyPurpose>())
            if (((DataKeys)held).Newest(owner, purpose) is { } newest) yield return newest.Key;
        yield return house.Keys.Master.Secret;
    }

    /// <summary>Whether bytes open a note: as a private half, as a scalar of the curve, or as the key of the text itself.</summary>
    private static bool Opens(byte[] bytes, ReflectionNote note, Client client)
    {
        var place = new SealedPlace("ReflectionNotes", "Words", [.. note.Id.Value.ToByteArray(bigEndian: true), .. note.Author.Value.ToByteArray(bigEndian: true)], client.Id.Value);
        return Try(() => note.Read(bytes)) || Try(() => OwnKey.Decrypt(bytes, Convert.FromBase64String(note.Words).AsSpan(92), place)) || Try(() => note.Read(Scalar(bytes)));
    }

    private static byte[] Scalar(byte[] bytes)
    {
        using var pair = ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = bytes });
        return pair.ExportPkcs8PrivateKey();
    }

    private static bool Try(Action open)
    {
        try
        {
            open();
            return true;
        }
        catch (Exception failed) when (failed is CryptographicException or SealBrokenException)
        {
            return false;
        }
    }

    private static async Task SetUp(House house)
    {
        await using var db = house.Open();
        Assert.IsType<PhraseStep.Done>(await new SetUpReflections(db, new PasswordHasher<Account>(), Clock).Run(house.Therapist, Phrase, isAnew: false, Stop));
    }

    private static async Task<bool> Write(House house, Client client)
    {
        await using var db = house.Open();
        return await new WriteReflection(db, Clock).Run((client.Id, null), Words, house.Therapist.Id, Stop);
    }

    private static async Task<PhraseStep> Unlock(House house, OpenReflections open, string phrase, TimeProvider? clock = null)
    {
        await using var db = house.Open();
        return await new UnlockReflections(db, open, clock ?? Clock).Run((house.Therapist.Id, Here), phrase, TimeSpan.FromMinutes(10), Stop);
    }

    private static async Task<PhraseStep> ChangeTo(House house, string old, string next, TimeProvider clock)
    {
        await using var db = house.Open();
        return await new ChangePhrase(db, new PasswordHasher<Account>(), clock).Run(house.Therapist, old, next, Stop);
    }

    private static async Task<ReflectionDesk> Read(House house, OpenReflections open, Id<OpenSignIn> signIn)
    {
        await using var db = house.Open();
        return await new ReadReflections(db, open, Clock).Run((house.Therapist.Id, signIn), null, Stop);
    }

    private static async Task<(House House, Client Client)> With(Ground ground)
    {
        var house = await House.On(ground);
        return (house, (await house.NewClient("Ruth")).Client);
    }

    private sealed class MovingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
