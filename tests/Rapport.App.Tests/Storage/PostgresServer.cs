using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Rapport.App.Tests.Storage;

/// <summary>One PostgreSQL for the whole run: Debian's programs, a temporary folder, loopback, a port of its own.</summary>
internal sealed class PostgresServer : IDisposable
{
    private static readonly Lazy<PostgresServer> Started = new(() => new PostgresServer());
    /// <summary>What the databases belong to: a role as docs/operate/move.md makes it, which may create nothing else and pass by nothing.</summary>
    private const string Role = "rapport", Administrator = "postgres";

    private readonly int _port;
    private int _databases;

    private PostgresServer()
    {
        Folder = Directory.CreateTempSubdirectory("rapport-pg-").FullName;
        _port = FreePort();
        if (Environment.UserName == "root") Run("chown", ["postgres", Folder]);
        AsServer("initdb", ["-D", Folder, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C"]);
        StartAgain();
        Sql($"CREATE ROLE {Role} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
    }

    public string Folder { get; }

    public static PostgresServer Shared
    {
        get
        {
            MustBeThere();
            return Started.Value;
        }
    }

    public static void StopShared()
    {
        NpgsqlConnection.ClearAllPools();
        if (Started.IsValueCreated) Started.Value.Dispose();
    }

    /// <summary>For one test, which may kill it.</summary>
    public static PostgresServer OfItsOwn()
    {
        MustBeThere();
        return new();
    }

    /// <summary>SIGKILL for the server and every process of it, as a machine that runs out of memory would.</summary>
    public void Kill()
    {
        var server = File.ReadLines(Path.Combine(Folder, "postmaster.pid")).First();
        string[] all = [server, .. File.ReadAllText($"/proc/{server}/task/{server}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        foreach (var id in all) KillOne(int.Parse(id, CultureInfo.InvariantCulture));
    }

    private static void KillOne(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
            process.WaitForExit();
        }
        catch (ArgumentException)
        {
            // it saw that the server is gone and went by itself
        }
    }

    public void StartAgain() => AsServer("pg_ctl", ["-D", Folder, "-w", "-l", Path.Combine(Folder, "server.log"), "-o",
        $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={Folder} -c log_statement=all", "start"]);

    /// <summary>Skips the test aloud where there is no PostgreSQL; with CI set that is a failure.</summary>
    private static void MustBeThere()
    {
        var there = Bin is not null;
        if (!there && Environment.GetEnvironmentVariable("CI") is null) Assert.Skip("no PostgreSQL 15 here: the stores were tested on SQLite only");
        Assert.True(there, "CI without PostgreSQL 15");
    }

    private static readonly int[] Versions = [15, 16, 17, 18];

    private static string? Bin => Versions.Select(version => $"/usr/lib/postgresql/{version}/bin").FirstOrDefault(Directory.Exists);

    public string NewDatabase()
    {
        var name = "rapport" + Interlocked.Increment(ref _databases).ToString(CultureInfo.InvariantCulture);
        Sql($"CREATE DATABASE {name} OWNER {Role}");
        return ConnectionString(name, Role);
    }

    /// <summary>An empty database becomes a copy of another to which nobody is connected; one that holds something stays as it is.</summary>
    public void Fill(string database, string template)
    {
        var name = new NpgsqlConnectionStringBuilder(database).Database!;
        if (HasTables(name)) return;
        Sql($"DROP DATABASE {name}");
        Sql($"CREATE DATABASE {name} OWNER {Role} TEMPLATE {template}");
    }

    private bool HasTables(string name)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString(name)) { Pooling = false }.ToString());
        connection.Open();
        using var command = new NpgsqlCommand("SELECT EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public')", connection);
        return (bool)command.ExecuteScalar()!;
    }

    public void Checkpoint() => Sql("CHECKPOINT");

    private void Sql(string text)
    {
        using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        connection.Open();
        using var command = new NpgsqlCommand(text, connection) { CommandTimeout = 300 }; // a checkpoint waits for the disk
        command.ExecuteNonQuery();
    }

    private string ConnectionString(string database, string role = Administrator) =>
        new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = _port, Username = role, Database = database }.ToString();

    /// <summary>The same database for somebody above every rule of it, to see what lies there.</summary>
    public static string AsAdministrator(string database) => new NpgsqlConnectionStringBuilder(database) { Username = Administrator }.ToString();

    public void Dispose()
    {
        if (!Directory.Exists(Folder)) return;
        if (File.Exists(Path.Combine(Folder, "postmaster.pid")) && Directory.Exists("/proc/" + File.ReadLines(Path.Combine(Folder, "postmaster.pid")).First())) AsServer("pg_ctl", ["-D", Folder, "-m", "immediate", "stop"]);
        Directory.Delete(Folder, recursive: true);
    }

    private static void AsServer(string program, string[] arguments)
    {
        string[] command = [Path.Combine(Bin!, program), .. arguments];
        if (Environment.UserName == "root") Run("runuser", ["-u", "postgres", "--", .. command]);
        else Run(command[0], command[1..]);
    }

    private static void Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = "/tmp" };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
