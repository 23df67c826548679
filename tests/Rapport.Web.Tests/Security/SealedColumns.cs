using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.App.Storage.Copying;
using Rapport.App.Storage.Sealed;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Security;

/// <summary>Every column that takes a sentence or a name, and whether a planted one came to lie in it.</summary>
internal static class SealedColumns
{
    /// <summary>Those in which none came to lie: a form that nobody typed into, or a column that no form fills.</summary>
    public static async Task<IReadOnlyList<string>> Untouched(RapportDb db, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        SortedSet<string> all = new(StringComparer.Ordinal), reached = new(StringComparer.Ordinal);
        foreach (var table in StoredTable.Of(db))
        {
            if (SealPlan.Of(table.Entity) is not { } plan) continue;
            all.UnionWith(plan.Texts.Select(text => $"{table.Name}.{text.Name}"));
            var places = table.Properties.Select((property, at) => (property, at)).ToDictionary(column => column.property, column => column.at);
            await foreach (var row in table.Rows(db, stop))
            {
                foreach (var text in plan.Texts.Where(text => row[places[text.Column]] is byte[] cipher
                    && db.Keys.Open(cipher, plan.Place(text, plan.OwnerOf(property => row[places[property]]), plan.Key.Select(key => row[places[key]]))) is { } plain
                    && plain.Contains(Sowing.Root, StringComparison.Ordinal)))
                    reached.Add($"{table.Name}.{text.Name}");
            }
        }
        Assert.True(all.Count > 30, $"{all.Count} sealed columns were seen");
        return [.. all.Except(reached)];
    }
}
