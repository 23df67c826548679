using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Storage;

/// <summary>
/// What is plain in the records of a client who was erased goes as rows: answers, scores, what was noticed from them, guesses. Words are noise with
/// the key. It stays that there was somebody, when they came, who worked with them, who looked, what went, what the ledger tells of holds and guardians,
/// that they asked and were answered (the ledger names those rows), and that they were erased.
/// </summary>
public static class ErasedFigures
{
    private const string Whose = "Client";

    private static readonly HashSet<Type> Stays =
    [
        typeof(Episode), typeof(Assignment), typeof(Session), typeof(SessionChanged), typeof(SessionMoved), typeof(Access), typeof(Disclosure), typeof(LedgerEntry), typeof(Barred),
        typeof(ErasureAsked), typeof(EmergencyLook), typeof(CaseShare), typeof(HoldStep), typeof(GuardianStep), typeof(HandedOver), typeof(ReflectionsOpened), typeof(ClientAsk), typeof(AskAnswered),
    ];

    private static readonly MethodInfo Deleting = typeof(ErasedFigures).GetMethod(nameof(Delete), BindingFlags.NonPublic | BindingFlags.Static)!;

    extension(RapportDb db)
    {
        /// <summary>Deletes them, in one transaction; once more does no harm. The list of the erased itself stays as it is.</summary>
        public async Task ForgetFigures(Id<Client> client, CancellationToken stop)
        {
            var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
            foreach (var kind in Ordered(db.Model)) await (Task)Deleting.MakeGenericMethod(kind.ClrType).Invoke(null, [db, client, stop])!;
            if (own is null) return;
            await using (own) await own.CommitAsync(stop);
        }
    }

    /// <summary>Every kind of row that belongs to a client and does not stay, those first to which no other points.</summary>
    internal static IReadOnlyList<IEntityType> Ordered(IModel model)
    {
        var left = model.GetEntityTypes().Where(kind => kind.FindProperty(Whose) is { } whose && (whose.ClrType == typeof(Id<Client>) || whose.ClrType == typeof(Id<Client>?)) && !Stays.Contains(kind.ClrType)).ToList();
        List<IEntityType> ordered = [];
        while (left.Count > 0)
        {
            var free = left.Where(kind => !left.Any(other => other != kind && other.GetForeignKeys().Any(key => key.PrincipalEntityType == kind))).ToList();
            if (free.Count == 0) throw new InvalidOperationException("rows of a client point at each other in a circle: " + string.Join(", ", left.Select(kind => kind.ClrType.Name)));
            ordered.AddRange(free);
            left.RemoveAll(free.Contains);
        }
        return ordered;
    }

    private static Task<int> Delete<T>(RapportDb db, Id<Client> client, CancellationToken stop)
        where T : class => db.Set<T>().Where(row => EF.Property<Id<Client>?>(row, Whose) == client).ExecuteDeleteAsync(stop);
}
