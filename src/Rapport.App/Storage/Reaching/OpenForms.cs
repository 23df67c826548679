using Microsoft.EntityFrameworkCore;
using Rapport.Care;

namespace Rapport.App.Storage;

/// <summary>What was marked on a form that is still open.</summary>
public static class OpenForms
{
    extension(RapportDb db)
    {
        /// <summary>Keeps the newest answer to an item; an older one that comes late changes nothing. The caller saves.</summary>
        public async Task Keep(ItemAnswered item, CancellationToken stop)
        {
            if (await db.ItemAnswers.FindAsync([item.Link, item.Instrument, item.Item], stop) is not { } stands) db.ItemAnswers.Add(item);
            else if (item.At >= stands.At) db.Entry(stands).CurrentValues.SetValues(item);
        }

        /// <summary>A link by what its token hashes to; null for none.</summary>
        public Task<FormLink?> FindLink(TokenHash token, CancellationToken stop) => db.FormLinks.FirstOrDefaultAsync(link => link.Token == token, stop);
    }
}
