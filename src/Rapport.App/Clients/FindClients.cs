using Microsoft.EntityFrameworkCore;
using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Clients;

/// <summary>Finds one's own clients by a few letters; names are opened in memory and nowhere else.</summary>
public sealed class FindClients(RapportDb db, TimeProvider clock)
{
    /// <summary>The most that are named at once.</summary>
    public const int Most = 8;

    public async Task<IReadOnlyList<Client>> Run(Person reader, string? letters, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(letters) || !reader.Is(Roles.Therapist)) return [];
        var now = clock.GetUtcNow();
        var own = await (from client in db.Clients
                         where client.Practice == reader.Practice && !db.Bars.Any(bar => bar.Client == client.Id && bar.Person == reader.Id && bar.From <= now)
                             && db.Assignments.Any(held => held.Client == client.Id && held.Therapist == reader.Id && held.From <= now && (held.Until == null || held.Until > now))
                         select client).AsNoTracking().ToListAsync(stop);
        return [.. own.Where(client => Fits(client.Name, letters)).OrderBy(client => client.Name, StringComparer.OrdinalIgnoreCase).Take(Most)];
    }

    /// <summary>Whether every word that was typed stands somewhere in the name.</summary>
    public static bool Fits(string name, string letters) =>
        letters.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).All(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));
}
