using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Rapport.Web.Fixtures;

/// <summary>Counts what one practice asks its database, by listening; practices of other tests do not count.</summary>
public sealed class QueryCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string _folder;
    private readonly List<string> _commands = [];
    private readonly List<IDisposable> _subscriptions = [];

    private QueryCount(string folder) => _folder = folder;

    /// <summary>Every query so far, as it was sent, without the one that writing to the ledger takes.</summary>
    public IReadOnlyList<string> Queries
    {
        get
        {
            lock (_commands) return [.. _commands.Where(text => (text.StartsWith("SELECT", StringComparison.Ordinal) || text.StartsWith("WITH", StringComparison.Ordinal)) && !IsEndOfLedger(text))];
        }
    }

    /// <summary>How many SELECTs one page takes: the sign-in check and the access gate are among them.</summary>
    public static async Task<IReadOnlyList<string>> Of(RunningPractice practice, Func<Task> visit)
    {
        using var count = await Listening(practice, visit);
        return count.Queries;
    }

    /// <summary>Every different statement of any kind, as it was sent: without its values, which go beside it.</summary>
    public static async Task<IReadOnlyCollection<string>> Statements(RunningPractice practice, Func<Task> visit)
    {
        using var count = await Listening(practice, visit);
        lock (count._commands) return count._commands.ToHashSet(StringComparer.Ordinal);
    }

    private static async Task<QueryCount> Listening(RunningPractice practice, Func<Task> visit)
    {
        var count = new QueryCount(practice.Folder);
        lock (count._subscriptions) count._subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(count));
        await visit();
        return count;
    }

    /// <summary>Where the ledger ends is read to write the next entry there: it belongs to the writing, as the access row does.</summary>
    private static bool IsEndOfLedger(string text) => text.Contains("FROM \"LedgerEntries\"", StringComparison.Ordinal) && text.Contains("\"Hash\"", StringComparison.Ordinal);

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name is not ("Microsoft.EntityFrameworkCore" or "Microsoft.AspNetCore")) return; // the second: a request is an activity only while somebody listens
        lock (_subscriptions) _subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if ((value.Key != RelationalEventId.CommandExecuted.Name && value.Key != RelationalEventId.CommandError.Name) || value.Value is not CommandEndEventData { Command: var command } || !IsOurs(command) || !IsOfRequest()) return;
        lock (_commands) _commands.Add(command.CommandText.TrimStart());
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        lock (_subscriptions)
        {
            foreach (var subscription in _subscriptions) subscription.Dispose();
            _subscriptions.Clear();
        }
    }

    /// <summary>What the program does by itself meanwhile, such as its daily work, is not what a page asks.</summary>
    private static bool IsOfRequest()
    {
        var activity = Activity.Current;
        while (activity is not null && activity.OperationName != "Microsoft.AspNetCore.Hosting.HttpRequestIn") activity = activity.Parent;
        return activity is not null;
    }

    private bool IsOurs(DbCommand command) => command.Connection?.DataSource.StartsWith(_folder, StringComparison.Ordinal) == true;
}
