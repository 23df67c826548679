using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Questionnaires;

/// <summary>The owner held the scoring key against the practice's own form and says that it fits. Who, when and which form stand in the pack from then on.</summary>
public sealed class ConfirmKey(RapportDb db, TimeProvider clock)
{
    /// <summary>False where there is no wording, or where the form does not fit into its pack.</summary>
    public async Task<bool> Run(string id, string form, Person by, CancellationToken stop)
    {
        if (await db.InstrumentWordings.SingleOrDefaultAsync(row => row.Instrument == id && row.Practice == by.Practice, stop) is not { } wording) return false;
        var mark = new Mark(by.Id, clock.GetUtcNow());
        if (JsonNode.Parse(wording.Pack) is not JsonObject pack) return false;
        pack["confirmation"] = new JsonObject
        {
            ["by"] = by.DisplayName, ["on"] = mark.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["form"] = form.Trim(),
        };
        wording.Word(pack.ToJsonString(new() { WriteIndented = true }), mark);
        if (PracticeInstruments.Find(id)?.With(wording) is null) return false;
        wording.ConfirmKey(mark);
        await db.SaveChangesAsync(stop);
        return true;
    }
}
