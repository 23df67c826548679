using Microsoft.EntityFrameworkCore;
using Rapport.Alliance;
using Rapport.Care;

namespace Rapport.App.Storage;

/// <summary>The client's word about a repair, asked on the check-out of a later session.</summary>
public static class RepairWords
{
    extension(RapportDb db)
    {
        /// <summary>The repair that this session's check-out asks about: open, heard in an earlier session, and not called mended yet. Null for none.</summary>
        public async Task<Repair?> FindRepairToAsk(Session session, CancellationToken stop)
        {
            var open = await db.Repairs.Where(one => one.Episode == session.Episode && one.State == RepairState.Open && one.PhaseOneAt != null).ToListAsync(stop);
            return open.Where(one => one.Word != ClientsWord.Mended && one.PhaseOneAt < session.StartsAt).OrderBy(one => one.BegunAt).FirstOrDefault();
        }

        /// <summary>Whether this form has the line that asks it: a check-out, while a repair waits for the client's word.</summary>
        public async Task<bool> AsksOfRepair(FormLink link, Session session, CancellationToken stop) =>
            link.Purpose == FormPurpose.CheckOut && await db.FindRepairToAsk(session, stop) is not null;

        /// <summary>Keeps the client's word as they wrote it on their form. The caller saves.</summary>
        public void HearWord(Repair repair, ClientsWord word, string? words, DateTimeOffset at) => db.RepairEntries.Add(repair.HearWord(word, words, by: null, at));
    }
}
