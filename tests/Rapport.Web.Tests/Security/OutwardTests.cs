using Rapport.App.Storage;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Tests.Security;

/// <summary>What goes to another machine goes by checked TLS, and secrets come in as files.</summary>
public sealed class OutwardTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Host=db.example.org;Database=rapport", true)]
    [InlineData("Server=10.0.0.7;Port=5432;Database=rapport", true)]
    [InlineData("Host=127.0.0.1,db.example.org;Database=rapport", true)]
    [InlineData("Host=db.example.org;SSL Mode=Require;Database=rapport", false)]
    [InlineData("Host=127.0.0.1;Port=5433;Database=rapport", false)]
    [InlineData("Host=localhost;Database=rapport", false)]
    [InlineData("Host=/run/postgresql;Database=rapport", false)]
    public void Another_machine_is_reached_by_checked_tls_unless_somebody_wrote_otherwise(string wrote, bool isAdded)
    {
        var read = new Npgsql.NpgsqlConnectionStringBuilder(ServerString.WithTls(wrote));
        Assert.Equal(isAdded, read.SslMode == Npgsql.SslMode.VerifyFull);
        Assert.Equal("rapport", read.Database);
    }

    [Theory]
    [InlineData("--Telemetry:Endpoint=http://collector.example.org:4317")]
    [InlineData("--Mail:Host=mail.example.org", "--Mail:Tls=false")]
    public async Task Nothing_leaves_this_machine_in_the_clear(params string[] settings)
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningPractice.Start(null, settings));
        Assert.Contains("machine", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_can_be_handed_over_as_a_file()
    {
        var folder = Directory.CreateTempSubdirectory("rapport-handed-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "Mail__Password"), "handed over\n", Stop);
        await File.WriteAllTextAsync(Path.Combine(folder, "rapport-passphrase"), "not for the settings", Stop);
        await using var practice = await RunningPractice.Start(null, "--CREDENTIALS_DIRECTORY=" + folder);
        Assert.Equal("handed over", practice.App.Configuration["Mail:Password"]);
        Assert.Null(practice.App.Configuration["rapport-passphrase"]);
        Directory.Delete(folder, recursive: true);
    }
}
