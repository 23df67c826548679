using System.Text;
using Microsoft.Playwright;
using Rapport.Web.Fixtures;
using Rapport.Web.Journeys.Fixtures;

namespace Rapport.Web.Journeys;

/// <summary>The first clients of a practice: one by hand, the others from a file.</summary>
[Collection("browser")]
public sealed class ClientsJourney(Chromium chromium)
{
    [Theory]
    [MemberData(nameof(Store.BothWhenLong), MemberType = typeof(Store))]
    public async Task One_is_added_by_hand_others_from_a_file_that_is_put_right_and_one_is_found_by_three_letters(string store)
    {
        await using var practice = await RunningPractice.SetUp(null, Store.Arguments(store));
        var page = await chromium.Open(practice.Address);
        await page.SignIn();
        await page.GotoAsync("/clients/new");
        await page.FillAsync("[name=Name]", "Ruth Adeyemi");
        await Chromium.IsAccessible(page);
        await page.PressAndGo("main form button.main");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ruth Adeyemi");
        await Chromium.IsAccessible(page);
        await Chromium.Picture(page, "client-new");

        await Choose(page, "name,language,email\nJoel Brandt,en,joel@example.org\n,en,\n");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("One line cannot be read");
        await Assertions.Expect(page.Locator("tbody tr")).ToContainTextAsync(["clients3name"]);
        await Chromium.IsAccessible(page);
        await Choose(page, "name,language,email\nJoel Brandt,en,joel@example.org\nIda Nyman,es,\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "Read it in" }).PressAndGo();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("2 new clients");

        await page.Locator("#find").PressSequentiallyAsync("nym");
        await page.Locator(".found a").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Ida Nyman");
        await page.GotoAsync("/clients");
        await Assertions.Expect(page.Locator(".caseload tbody tr")).ToHaveCountAsync(3);
        await Chromium.IsAccessible(page);
        await Chromium.Picture(page, "clients");
    }

    private static async Task Choose(IPage page, string csv)
    {
        await page.GotoAsync("/clients/import");
        await page.SetInputFilesAsync("[name=clients]", new FilePayload { Name = "clients.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(csv) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Look at it first" }).PressAndGo();
    }
}
