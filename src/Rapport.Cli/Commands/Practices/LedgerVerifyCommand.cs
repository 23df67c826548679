using System.CommandLine;
using System.Globalization;
using Rapport.App.Ledgers;
using Rapport.App.Storage;
using Rapport.Cli.Io;
using Rapport.Privacy;

namespace Rapport.Cli.Commands.Practices;

/// <summary>rapport ledger verify: whether the ledger is as it was written, and where it is not.</summary>
internal sealed class LedgerVerifyCommand : PracticeCommand
{
    private readonly Option<string?> _heads = new("--heads") { Description = "The heads kept outside the store; without it the file of the practice's folder.", HelpName = "FILE" };
    private readonly Option<bool> _marks = new("--marks") { Description = "Also compare the practice's mark under each head; asks for the passphrase." };
    private readonly Option<string?> _keyFile = new("--key-file") { Description = "A key file in place of the passphrase.", HelpName = "FILE" };

    public LedgerVerifyCommand(Terminal terminal)
        : base("verify", "Goes through the ledger and names the first entry that is not as it was written.", terminal, new Example("rapport ledger verify", "ledger:") { NeedsPractice = true })
    {
        foreach (var option in new Option[] { _heads, _marks, _keyFile }) Add(option);
    }

    protected override async Task Work(ParseResult parsed, DataPlace place, CancellationToken stop)
    {
        var named = parsed.GetValue(_heads);
        if (named is not null && !File.Exists(named)) throw Refusal.File(named, "the heads of a ledger", "nothing there");
        var file = named ?? place.LedgerHeads;
        var lines = File.Exists(file) ? await File.ReadAllLinesAsync(file, stop) : [];
        var secret = parsed.GetValue(_marks) ? Secrets.Of(parsed.GetValue(_keyFile), place, IsDemo(parsed), Terminal) : null;
        Say(await new VerifyLedger(place, TimeProvider.System).Run(lines, secret, stop) switch
        {
            LedgerVerified.Done { IsWhole: true } done => string.Join('\n', done.Practices.Select(one => Told((LedgerVerdict.Whole)one.Verdict)).Concat(Outside(done))),
            LedgerVerified.Done broken => throw Refusal.NoAnswer(string.Join("; ", broken.Practices.Select(one => one.Verdict).OfType<LedgerVerdict.Broken>().Select(Told))),
            LedgerVerified.NoPractice => throw Refusal.File(place.Folder, "a practice", "none there"),
            LedgerVerified.UpgradeFirst => throw Refusal.Call("the stores are of an older version: run rapport upgrade first"),
            LedgerVerified.BadHead { IsForged: true } bad => throw Refusal.NoAnswer($"{file}, line {Number(bad.Line)}: expected a head that this practice wrote, found one with another mark"),
            LedgerVerified.BadHead bad => throw Refusal.File(file, "a head of a ledger in each line", $"something else in line {Number(bad.Line)}"),
            LedgerVerified.DoesNotOpen => throw Refusal.Call("expected the passphrase or key file of this practice, found another"),
            var other => throw new InvalidOperationException(other.GetType().Name),
        });
    }

    private static string Told(LedgerVerdict.Whole whole) => string.Create(CultureInfo.InvariantCulture,
        $"ledger: {whole.Head.Number} entries, each as it was written; heads kept outside that fit: {whole.HeadsMet}. It ends with {Convert.ToHexStringLower(whole.Head.Hash)}");

    private static IEnumerable<string> Outside(LedgerVerified.Done done) =>
        done.LooksOutside == 0 ? [] : [string.Create(CultureInfo.InvariantCulture, $"note: looks that stand in no ledger: {done.LooksOutside}. They are from before there was one, or another hand put them there.")];

    private static string Told(LedgerVerdict.Broken broken) => $"ledger: entry {Number(broken.Number)} " + broken.Fault switch
    {
        LedgerFault.Changed => "was changed",
        LedgerFault.DoesNotFollow => "does not follow from the one before",
        LedgerFault.Missing => "is missing",
        LedgerFault.CutOff => "and what came after it were cut off: a head kept outside names them",
        LedgerFault.OtherThanHead => "is not the one that a head kept outside names: the ledger was written anew",
        LedgerFault.RowDiffers => "is whole, but the look it tells of was changed or deleted",
        _ => throw new InvalidOperationException(broken.Fault.ToString()),
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
