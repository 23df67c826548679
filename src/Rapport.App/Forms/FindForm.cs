using Rapport.App.Storage;

namespace Rapport.App.Forms;

/// <summary>The form of any link there is, also of one that is used or over: what comes in by it is looked at for risk answers all the same.</summary>
public sealed class FindForm(RapportDb db, TimeProvider clock)
{
    /// <summary>Null where there is no such link, or nothing to ask by it any more.</summary>
    public async Task<FormFrame?> Run(string token, CancellationToken stop)
    {
        if (await db.FindLink(FormToken.HashOf(token), stop) is not { } link) return null;
        if (await db.FindFormFrame(link.Client, (link.Session, link.Purpose), clock.GetUtcNow(), stop) is not { } frame) return null;
        var shown = frame with { Instruments = await db.FindInstruments(link.Instruments, stop), AsksOfRepair = await db.AsksOfRepair(link, frame.Session, stop) };
        return shown.Instruments.Count > 0 ? shown : null;
    }
}
