using Microsoft.EntityFrameworkCore;
using Rapport.App.Keys;
using Rapport.App.Storage;
using Rapport.App.Storage.Copying;
using Rapport.App.Storage.Sealed;

namespace Rapport.App.Backups;

/// <summary>Opens every sealed text of a store and counts; nothing of what was opened is kept.</summary>
internal sealed class Proving(RapportDb db)
{
    private readonly SortedDictionary<string, long> _broken = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> _withoutKey = [];
    private long _rows, _texts, _erased;

    /// <param name="expected">What the head of the backup says; empty where it was of an older shape.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<Proof> Run(IReadOnlyDictionary<string, TableSum> expected, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        List<string> different = [];
        foreach (var table in StoredTable.Of(db))
        {
            var sum = await Open(table, stop);
            if (expected.TryGetValue(table.Name, out var told) && told != sum && table.Name != "Erasures") different.Add(table.Name);
        }
        return new(_rows, _texts) { Erased = _erased, Broken = _broken, WithoutKey = [.. _withoutKey], Different = different };
    }

    private async Task<TableSum> Open(StoredTable table, CancellationToken stop)
    {
        var (running, plan) = (new TableSum.Running(), SealPlan.Of(table.Entity));
        var places = table.Properties.Select((property, at) => (property, at)).ToDictionary(column => column.property, column => column.at);
        await foreach (var row in table.Rows(db, stop))
        {
            running.Add(row);
            _rows++;
            if (plan is not null) Open(table.Name, plan, property => row[places[property]]);
        }
        return running.Sum();
    }

    private void Open(string table, SealPlan plan, Func<Microsoft.EntityFrameworkCore.Metadata.IProperty, object?> value)
    {
        var owner = plan.OwnerOf(value);
        if (!db.Keys.IsErased(SealPlan.IdOf(owner)) && db.Keys.Missing([SealPlan.IdOf(owner)]).Count > 0)
        {
            _withoutKey.Add(SealPlan.IdOf(owner));
            return;
        }
        foreach (var text in plan.Texts)
        {
            if (value(text.Column) is not byte[] cipher) continue;
            try
            {
                if (db.Keys.Open(cipher, plan.Place(text, owner, plan.Key.Select(value))) is null) _erased++;
                else _texts++;
            }
            catch (SealBrokenException)
            {
                _broken[$"{table}.{text.Name}"] = _broken.GetValueOrDefault($"{table}.{text.Name}") + 1;
            }
        }
    }
}
