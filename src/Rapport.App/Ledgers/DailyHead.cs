using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rapport.App.Jobs;
using Rapport.App.Storage;

namespace Rapport.App.Ledgers;

/// <summary>Once a day: how far each ledger has come is written to a file outside the store. Somebody who rewrites the store cannot rewrite what was copied away from there.</summary>
public sealed class DailyHead(JobGround ground, DailyHead.Keeping keeping) : Job(ground)
{
    public const string JobName = "ledger head";

    private readonly TimeProvider _clock = ground.Clock;

    /// <summary>The file that heads are added to; better on another volume than the store.</summary>
    public sealed record Keeping(string File);

    public override string Name => JobName;

    public override TimeSpan Every => TimeSpan.FromDays(1);

    protected override async Task<string> Work(IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<RapportDb>();
        var lines = new List<string>();
        foreach (var practice in await db.Practices.AsNoTracking().Select(one => one.Id).ToListAsync(stop))
        {
            var head = await db.HeadOfLedger(practice, stop);
            if (head.Number > 0) lines.Add(KeptHead.Of(head, _clock.GetUtcNow(), db.Keys).ToLine());
        }
        if (lines.Count == 0) return "Nothing";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(keeping.File))!);
        await Append(string.Concat(lines), stop);
        return "Kept";
    }

    /// <summary>On a line of its own, also where the power went in the middle of the one before.</summary>
    private async Task Append(string lines, CancellationToken stop)
    {
        await using var file = new FileStream(keeping.File, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        var isTorn = file.Length > 0 && file.Seek(-1, SeekOrigin.End) >= 0 && file.ReadByte() != '\n';
        file.Seek(0, SeekOrigin.End);
        await file.WriteAsync(Encoding.UTF8.GetBytes((isTorn ? "\n" : "") + lines), stop);
        file.Flush(flushToDisk: true);
    }
}
