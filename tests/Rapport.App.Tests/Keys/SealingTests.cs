using Rapport.App.Keys;

namespace Rapport.App.Tests.Keys;

/// <summary>One ciphertext and its place.</summary>
public sealed class SealingTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];
    private static readonly SealedPlace Place = new("Notes", "Text", [1, 2, 3], new Guid("0198c0de-0000-7000-8000-000000000001"));

    [Fact]
    public void Every_changed_byte_is_noticed()
    {
        var cipher = Sealing.SealText(Key, 1, "She cried, then laughed.", Place);
        Assert.Equal(3 + 12 + 24 + 16, cipher.Length); // docs/security/keys.md, format
        Assert.Equal([1, 0, 1], cipher[..3]);
        for (var at = 0; at < cipher.Length; at++)
        {
            var changed = cipher.ToArray();
            changed[at] ^= 1;
            Assert.Throws<SealBrokenException>(() => Sealing.OpenText(Key, changed, Place));
            Assert.Throws<SealBrokenException>(() => Sealing.OpenText(Key, cipher[..at], Place));
        }
    }

    [Fact]
    public void It_opens_in_its_own_place_only()
    {
        var cipher = Sealing.SealText(Key, 1, "She cried.", Place);
        Assert.Equal("She cried.", Sealing.OpenText(Key, cipher, Place));
        SealedPlace[] others =
        [
            Place with { Table = "Note" }, Place with { Column = "Title" }, Place with { Row = [1, 2, 4] }, Place with { Owner = Guid.Empty },
            Place with { Table = "NotesT", Column = "ext" },
        ];
        Assert.All(others, other => Assert.Throws<SealBrokenException>(() => Sealing.OpenText(Key, cipher, other)));
    }

    [Fact]
    public void The_same_words_never_look_the_same_twice() =>
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => Convert.ToHexString(Sealing.SealText(Key, 1, "no", Place)[3..15])).Distinct().Count());
}
