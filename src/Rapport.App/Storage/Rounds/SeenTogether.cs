using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Rapport.Care;

namespace Rapport.App.Storage.Rounds;

/// <summary>
/// What is stored and what waits to be saved, seen as one; what was changed in this unit of work counts as it is now. What a round only looks at
/// is not followed: each save looks through everything that is.
/// </summary>
internal sealed class SeenTogether(RapportDb db)
{
    /// <summary>The sessions of an episode.</summary>
    public Task<IReadOnlyList<Session>> Sessions(Id<Episode> episode, CancellationToken stop) =>
        Unfollowed<Session>(one => one.Episode == episode, (one => one.Episode == episode, one => one.Id), stop);

    /// <summary>Facts of these sessions: looked at, never changed.</summary>
    public Task<IReadOnlyList<T>> Facts<T>((HashSet<Id<Session>> Among, Func<T, Id<Session>> Session) of, Func<T, object> key, CancellationToken stop)
        where T : class => Unfollowed(Stored<T>(of.Among), (one => of.Among.Contains(of.Session(one)), key), stop);

    /// <summary>What the round may change.</summary>
    public async Task<IReadOnlyList<T>> Living<T>(HashSet<Id<Session>> among, Func<T, Id<Session>> session, CancellationToken stop)
        where T : class
    {
        await db.Set<T>().Where(Stored<T>(among)).LoadAsync(stop);
        return [.. Followed<T>().Where(entry => entry.State != EntityState.Deleted && among.Contains(session(entry.Entity))).Select(entry => entry.Entity)];
    }

    private async Task<IReadOnlyList<T>> Unfollowed<T>(Expression<Func<T, bool>> stored, (Func<T, bool> Which, Func<T, object> Key) of, CancellationToken stop)
        where T : class
    {
        var rows = await db.Set<T>().AsNoTracking().Where(stored).ToListAsync(stop);
        var followed = Followed<T>();
        var keys = followed.Select(entry => of.Key(entry.Entity)).ToHashSet();
        return
        [
            .. rows.Where(row => !keys.Contains(of.Key(row))),
            .. followed.Where(entry => entry.State != EntityState.Deleted).Select(entry => entry.Entity).Where(of.Which),
        ];
    }

    private static Expression<Func<T, bool>> Stored<T>(HashSet<Id<Session>> among)
        where T : class => one => among.Contains(EF.Property<Id<Session>>(one, "Session"));

    /// <summary>Without looking for changes: an object is what it is now, whether a save has noticed or not.</summary>
    private List<EntityEntry<T>> Followed<T>()
        where T : class
    {
        var looks = db.ChangeTracker.AutoDetectChangesEnabled;
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return [.. db.ChangeTracker.Entries<T>()];
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = looks;
        }
    }
}
