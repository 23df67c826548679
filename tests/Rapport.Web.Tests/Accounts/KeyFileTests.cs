using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Rapport.App.Keys;
using Rapport.Web.Fixtures;
using Rapport.Web.Hosting;

namespace Rapport.Web.Tests.Accounts;

/// <summary>A practice that opens with a key file has no passphrase to change; its owner makes a new recovery sheet with the old one.</summary>
public sealed class KeyFileTests
{
    private const string Page = "/practice/passphrase";

    [Fact]
    public async Task Who_has_the_sheet_gets_a_new_one_and_the_key_file_goes_on_opening()
    {
        var (folder, sheet, key) = await LockedByKeyFile();
        await using (var practice = await RunningPractice.Start(folder, null, key))
        {
            using var owner = await practice.SignIn();
            Assert.DoesNotContain("PassphraseAgain", await owner.GetStringAsync(new Uri(Page, UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
            var wrong = await RunningPractice.Post(owner, Page, Page, ("Present", RunningPractice.Passphrase));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
            var changed = await RunningPractice.Post(owner, Page, Page, ("Present", sheet));
            var page = await changed.Text();
            Assert.NotEqual(sheet, Asking.SheetIn(page));
            foreach (var words in new[] { "Mill Race", "shown once", "data-print hidden" }) Assert.Contains(words, page, StringComparison.Ordinal);
            Assert.DoesNotContain("key store", page, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await RunningPractice.Post(owner, Page, Page, ("Present", sheet))).StatusCode);
            await practice.Stop();
            await using var again = await RunningPractice.Start(folder, null, key);
            Assert.True(again.Services.GetRequiredService<Vault>().IsInUse);
        }
    }

    /// <summary>Set up with a passphrase, then locked anew with a key file.</summary>
    private static async Task<(string Folder, string Sheet, string[] How)> LockedByKeyFile()
    {
        var practice = await RunningPractice.SetUp();
        var path = Path.Combine(Directory.CreateTempSubdirectory("rapport-key-").FullName, "practice.key");
        KeyFile.Write(path);
        string[] how = [$"--Keys:File={path}", $"--{KeyFile.BesideDataSetting}=true"];
        var secret = Assert.IsType<KeyFile.Found>(KeyFile.Read(path, practice.Folder, allowBesideData: true)).Secret;
        var sheet = await practice.Services.GetRequiredService<Vault>().ChangeLocks(secret, TestContext.Current.CancellationToken);
        await practice.Stop();
        return (practice.Folder, sheet.Code, how);
    }
}
