using FsCheck;
using FsCheck.Fluent;
using Rapport.Care;

namespace Rapport.Privacy.Tests;

/// <summary>Whatever is done to a ledger afterwards, the check names the first entry that is not as it was written.</summary>
public sealed class LedgerTests
{
    private static readonly Id<Practice> Here = new(Guid.Parse("0198a6b0-0000-7000-8000-000000000001"));
    private static readonly Id<Client> Client = new(Guid.Parse("0198a6b0-0000-7000-8000-000000000002"));
    private static readonly Id<Person> Person = new(Guid.Parse("0198a6b0-0000-7000-8000-000000000003"));
    private static readonly DateTimeOffset Now = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    /// <summary>What somebody does to six entries, the head that was kept outside (none for 0), and what is found at which entry.</summary>
    public static TheoryData<string, int, string> Tampering => new()
    {
        { "nothing", 0, "whole to 6, 0 heads" },
        { "nothing", 4, "whole to 6, 1 heads" },
        { "change 3", 0, "3 Changed" },
        { "change and hash 3", 0, "4 DoesNotFollow" },
        { "change and hash 6", 0, "whole to 6, 0 heads" },
        { "change and hash 6", 6, "6 OtherThanHead" },
        { "delete 3", 0, "3 Missing" },
        { "delete 1", 0, "1 Missing" },
        { "swap 3", 0, "3 DoesNotFollow" },
        { "cut off after 4", 0, "whole to 4, 0 heads" },
        { "cut off after 4", 6, "5 CutOff" },
        { "cut off after 0", 6, "1 CutOff" },
        { "write anew from 2", 0, "whole to 6, 0 heads" },
        { "write anew from 2", 5, "5 OtherThanHead" },
        { "change the row of 2", 0, "2 RowDiffers" },
        { "delete the row of 2", 0, "2 RowDiffers" },
    };

    [Theory, MemberData(nameof(Tampering))]
    public void What_was_done_to_it_is_found_where_it_was_done(string what, int head, string found)
    {
        var facts = Enumerable.Range(1, 6).Select(Fact).ToList();
        var written = Write(facts);
        var heads = head == 0 ? new List<LedgerHead>() : [written[head - 1].Head, LedgerHead.Of(new(Guid.Empty)) with { Number = 99 }];
        var rows = facts.ToDictionary(fact => fact.Row);
        var entries = Tamper(written, what.Split(' '), rows);
        Assert.Equal(found, Told(Check(entries, heads, rows)));
    }

    [Fact]
    public void Every_bit_of_an_entry_is_under_its_hash()
    {
        var entry = LedgerEntry.After(LedgerHead.Of(Here), Fact(1));
        Assert.Equal(entry.Hash, entry.Reckon());
        LedgerEntry[] others =
        [
            entry with { Practice = new(Guid.Empty) }, entry with { Number = 2 }, entry with { Kind = LedgerKind.Disclosure }, entry with { At = entry.At.AddMicroseconds(1) },
            entry with { Client = new(Guid.Empty) }, entry with { Person = new(Guid.Empty) }, entry with { Row = Guid.Empty }, entry with { About = entry.About + " " }, entry with { Previous = entry.Hash },
        ];
        Assert.All(others, other => Assert.NotEqual(entry.Hash, other.Reckon()));
    }

    [Fact]
    public void The_hash_of_an_entry_is_the_same_for_ever() =>
        Assert.Equal("266afa6c14ff272795274d6c0ef182cc5febf3df8c2ed12c28334cb641572bec", Convert.ToHexStringLower(LedgerEntry.After(LedgerHead.Of(Here), Fact(1)).Hash));

    [Fact]
    public void Any_change_of_any_entry_is_found_at_it_or_right_after_it()
    {
        var at = Gen.Choose(0, 29).ToArbitrary();
        Prop.ForAll(at, Gen.Choose(1, 100_000).ToArbitrary(), (which, other) =>
        {
            var facts = Enumerable.Range(1, 30).Select(Fact).ToList();
            var written = Write(facts);
            var changed = written[which] with { At = written[which].At.AddMilliseconds(other) };
            var rows = facts.ToDictionary(fact => fact.Row);
            var fitting = new Dictionary<Guid, LedgerFact>(rows) { [changed.Row] = rows[changed.Row] with { At = changed.At } };
            return Found(changed, rows) == which + 1
                && Found(changed, fitting) == which + 1 // its hash alone tells
                && Found(changed with { Hash = changed.Reckon() }, fitting) == Math.Min(which + 2, 30); // the next entry tells, of the last one the head that was kept outside

            long Found(LedgerEntry at, Dictionary<Guid, LedgerFact> told) =>
                Check([.. written[..which], at, .. written[(which + 1)..]], [written[^1].Head], told) is LedgerVerdict.Broken broken ? broken.Number : 0;
        }).QuickCheckThrowOnFailure();
    }

    private static LedgerFact Fact(int number) => new(LedgerKind.Look, new Guid(number, 0, 0, new byte[8]), Now.AddMinutes(number).AddTicks(7))
    {
        Client = Client, Person = Person, About = "Content/Therapist/brief",
    };

    private static List<LedgerEntry> Write(IEnumerable<LedgerFact> facts, LedgerHead? from = null)
    {
        List<LedgerEntry> entries = [];
        foreach (var fact in facts) entries.Add(LedgerEntry.After(entries.Count > 0 ? entries[^1].Head : from ?? LedgerHead.Of(Here), fact));
        return entries;
    }

    private static LedgerVerdict Check(IEnumerable<LedgerEntry> entries, IEnumerable<LedgerHead> heads, Dictionary<Guid, LedgerFact> rows)
    {
        var check = new LedgerCheck(Here, heads);
        foreach (var entry in entries) check.Take(entry, rows.GetValueOrDefault(entry.Row));
        return check.Done();
    }

    private static string Told(LedgerVerdict verdict) => verdict switch
    {
        LedgerVerdict.Whole whole => $"whole to {whole.Head.Number}, {whole.HeadsMet} heads",
        LedgerVerdict.Broken broken => $"{broken.Number} {broken.Fault}",
        _ => throw new InvalidOperationException(),
    };

    private static List<LedgerEntry> Tamper(List<LedgerEntry> entries, string[] words, Dictionary<Guid, LedgerFact> rows)
    {
        var number = int.TryParse(words[^1], System.Globalization.CultureInfo.InvariantCulture, out var read) ? read : 0;
        var changed = number > 0 ? entries[number - 1] with { Person = new(Guid.Empty) } : null;
        switch (words[0], words.Length > 1 ? words[1..^1] : words)
        {
            case ("change", []):
                entries[number - 1] = changed!;
                break;
            case ("change", ["and", "hash"]):
                rows[changed!.Row] = rows[changed.Row] with { Person = changed.Person };
                entries[number - 1] = changed with { Hash = changed.Reckon() };
                break;
            case ("change", ["the", "row", "of"]):
                rows[changed!.Row] = rows[changed.Row] with { About = "Management/Owner/brief" };
                break;
            case ("delete", []):
                entries.RemoveAt(number - 1);
                break;
            case ("delete", ["the", "row", "of"]):
                rows.Remove(changed!.Row);
                break;
            case ("swap", []):
                (entries[number - 1], entries[number]) = (entries[number] with { Number = number }, entries[number - 1] with { Number = number + 1 });
                break;
            case ("cut", _):
                entries.RemoveRange(number, entries.Count - number);
                break;
            case ("write", _):
                foreach (var fact in rows.Values.OrderBy(fact => fact.At).Skip(1).ToList()) rows[fact.Row] = fact with { Person = new(Guid.Empty) };
                return [entries[0], .. Write(rows.Values.OrderBy(fact => fact.At).Skip(1), entries[0].Head)];
        }
        return entries;
    }
}
