using System.Data.Common;
using System.Net;

namespace Rapport.App.Storage;

/// <summary>How a database server is reached: on another machine with TLS and a certificate that is checked, unless whoever set it up wrote otherwise.</summary>
public static class ServerString
{
    private static readonly string[] OfTls = ["SSL Mode", "SslMode"], OfHost = ["Host", "Server"];

    public static string WithTls(string connectionString)
    {
        var read = new DbConnectionStringBuilder { ConnectionString = connectionString };
        var host = OfHost.Where(read.ContainsKey).Select(name => read[name].ToString()).FirstOrDefault() ?? "";
        if (OfTls.Any(read.ContainsKey) || host.Split(',', StringSplitOptions.TrimEntries).All(IsHere)) return connectionString;
        read["SSL Mode"] = "VerifyFull";
        return read.ConnectionString;
    }

    /// <summary>This machine: its loopback, or a socket in a folder. A port may stand behind a name.</summary>
    private static bool IsHere(string host) => host is "" or ['/' or '@', ..]
        || (IPAddress.TryParse(host, out var address) || IPAddress.TryParse(host.Split(':')[0], out address) ? IPAddress.IsLoopback(address) : host.Split(':')[0] == "localhost");
}
