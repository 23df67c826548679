using Microsoft.EntityFrameworkCore;
using Rapport.App.Keys;
using Rapport.App.Tests.Storage;

namespace Rapport.App.Tests.Keys;

/// <summary>The passphrase, the key file, the recovery sheet and the rotation of the master key.</summary>
public sealed class UnlockingTests
{
    private static readonly MasterSecret Phrase = new MasterSecret.Passphrase("four quiet rooms, one lamp");
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_wrong_passphrase_says_so_and_changes_no_byte()
    {
        using var ground = Ground.On("SQLite");
        await ground.Stores.PrepareKeys(Stop);
        Assert.IsType<Unlocking.NotSetUp>(await ground.Store.Unlock(Phrase, Stop));
        await ground.Store.Create(Phrase, Stop);
        var before = Bytes(ground);
        Assert.IsType<Unlocking.WrongSecret>(await ground.Store.Unlock(new MasterSecret.Passphrase("four quiet rooms, one lamb"), Stop));
        Assert.IsType<Unlocking.WrongSecret>(await ground.Store.Unlock(new MasterSecret.Recovery("AAAA"), Stop));
        Assert.IsType<Unlocking.NoSuchLock>(await ground.Store.Unlock(ground.Secret, Stop));
        Assert.Equal(before, Bytes(ground));
        Assert.IsType<Unlocking.Unlocked>(await ground.Store.Unlock(new MasterSecret.Passphrase("  four quiet rooms, one lamp "), Stop));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ground.Store.Create(Phrase, Stop));
        Assert.Equal(before, Bytes(ground));
    }

    [Fact]
    public async Task A_damaged_lock_is_told_from_a_wrong_passphrase_and_rounds_are_600_000()
    {
        using var ground = Ground.On("SQLite");
        await ground.SetUp();
        await using var db = ground.Stores.OpenKeys();
        Assert.Equal(600_000, MasterKey.Make(1).LockFor(Phrase, KeyStore.Rounds).Rounds);
        var door = await db.MasterLocks.SingleAsync(row => row.Kind == LockKind.KeyFile, Stop);
        door.Wrapped = [.. door.Wrapped[..^1], (byte)(door.Wrapped[^1] ^ 1)];
        await db.SaveChangesAsync(Stop);
        Assert.IsType<Unlocking.Damaged>(await ground.Store.Unlock(ground.Secret, Stop));
    }

    [Theory, MemberData(nameof(Ground.Kinds), MemberType = typeof(Ground))]
    public async Task A_rotated_master_key_opens_what_was_written_before_and_the_old_secret_nothing(string kind)
    {
        using var ground = Ground.On(kind);
        var keys = await ground.SetUp();
        await SealedStoreTests.OneHomework(ground, keys);
        MasterSecret next = new MasterSecret.Bytes([.. Enumerable.Repeat((byte)7, 32)]);
        var sheet = await ground.Store.Rotate(keys, next, Stop);
        Assert.Equal((2, 2), (keys.MasterVersion, sheet.MasterVersion));
        await Reads(ground, keys);
        Assert.IsType<Unlocking.WrongSecret>(await ground.Store.Unlock(ground.Secret, Stop));
        await Reads(ground, Assert.IsType<Unlocking.Unlocked>(await ground.Store.Unlock(next, Stop)).Keys);
        await SealedStoreTests.OneHomework(ground, keys);
    }

    [Fact]
    public async Task A_renewed_data_key_seals_what_is_new_and_the_old_one_opens_what_is_old()
    {
        using var ground = Ground.On("SQLite");
        var keys = await ground.SetUp();
        await SealedStoreTests.OneHomework(ground, keys);
        await using var db = ground.Open(keys);
        var client = await db.Set<ClinicDb.Client>().SingleAsync(Stop);
        keys.Renew(client.Id.Value);
        client.Name = "Ada, married";
        await db.SaveChangesAsync(Stop);
        Assert.Equal(2, ((byte[])db.Entry(client).Property("NameSealed").CurrentValue!)[2]);
        await Reads(ground, await ground.Unlocked());
    }

    [Fact]
    public async Task The_recovery_sheet_opens_when_the_passphrase_is_lost_until_a_new_one_is_printed()
    {
        using var ground = Ground.On("SQLite");
        await ground.Stores.PrepareKeys(Stop);
        var (_, sheet) = await ground.Store.Create(Phrase, Stop);
        Assert.Equal((9, sheet.Code), (sheet.Groups.Count, string.Join('-', sheet.Groups)));
        Assert.DoesNotContain(sheet.Code, sheet.ToString(), StringComparison.Ordinal);
        MasterSecret typed = new MasterSecret.Recovery(sheet.Code.ToLowerInvariant().Replace('-', ' ').Replace('0', 'o').Replace('1', 'l'));
        var keys = Assert.IsType<Unlocking.Unlocked>(await ground.Store.Unlock(typed, Stop)).Keys;
        var next = await ground.Store.ChangeLocks(keys, new MasterSecret.Passphrase("a new one, long enough"), Stop);
        Assert.IsType<Unlocking.WrongSecret>(await ground.Store.Unlock(typed, Stop));
        Assert.IsType<Unlocking.WrongSecret>(await ground.Store.Unlock(Phrase, Stop));
        Assert.IsType<Unlocking.Unlocked>(await ground.Store.Unlock(new MasterSecret.Recovery(next.Code), Stop));
        Assert.Equal("Passphrase", Phrase.ToString());
    }

    [Fact]
    public void A_mistyped_recovery_code_is_noticed()
    {
        var code = RecoveryCode.Write([.. Enumerable.Range(1, 20).Select(number => (byte)(number * 11))]);
        Assert.NotNull(RecoveryCode.Read(code));
        for (var at = 0; at < code.Length; at++)
        {
            if (code[at] == '-') continue;
            foreach (var letter in "0123456789ABCDEFGHJKMNPQRSTVWXYZU".Where(letter => letter != code[at]))
                Assert.Null(RecoveryCode.Read(code[..at] + letter + code[(at + 1)..]));
        }
    }

    [Fact]
    public void A_key_file_beside_the_data_needs_the_named_setting()
    {
        var folder = Directory.CreateTempSubdirectory("rapport-keyfile-").FullName;
        try
        {
            var path = Path.Combine(folder, "master.key");
            Assert.IsType<KeyFile.Missing>(KeyFile.Read(path, folder, allowBesideData: true));
            KeyFile.Write(path);
            Assert.Throws<IOException>(() => KeyFile.Write(path));
            Assert.IsType<KeyFile.BesideData>(KeyFile.Read(path, folder, allowBesideData: false));
            Assert.True(Assert.IsType<KeyFile.Found>(KeyFile.Read(path, folder, allowBesideData: true)).LiesBesideData);
            if (Directory.Exists("/dev/shm")) Assert.False(Assert.IsType<KeyFile.Found>(KeyFile.Read(path, "/dev/shm", allowBesideData: false)).LiesBesideData);
            File.WriteAllText(path, "too short");
            Assert.IsType<KeyFile.Unreadable>(KeyFile.Read(path, folder, allowBesideData: true));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task An_address_is_found_again_in_its_practice_only()
    {
        using var ground = Ground.On("SQLite");
        var keys = await ground.SetUp();
        var (one, two) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var ada = keys.Lookup(one, new Contact.Email("Ada@Example.org "));
        Assert.Equal(ada, (await ground.Unlocked()).Lookup(one, new Contact.Email("ada@example.org")));
        Assert.NotEqual(ada, keys.Lookup(two, new Contact.Email("ada@example.org")));
        Assert.Equal(keys.Lookup(one, new Contact.Phone("+49 (30) 123-45")), keys.Lookup(one, new Contact.Phone("0049 30 12345")));
        Assert.NotEqual(keys.Lookup(one, new Contact.Phone("030 12345")), keys.Lookup(one, new Contact.Phone("+30 12345")));
    }

    private static async Task Reads(Ground ground, Keyring keys)
    {
        await using var db = ground.Open(keys);
        Assert.All(await db.Set<ClinicDb.Homework>().ToListAsync(Stop), row => Assert.Equal("Ring your sister", row.Wording));
    }

    private static byte[] Bytes(Ground ground)
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        return [.. Directory.GetFiles(ground.Folder).Order(StringComparer.Ordinal).SelectMany(File.ReadAllBytes)];
    }
}
