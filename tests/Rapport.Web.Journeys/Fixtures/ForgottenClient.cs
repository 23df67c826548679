using Rapport.Care;
using Rapport.Web.Fixtures;

namespace Rapport.Web.Journeys.Fixtures;

/// <summary>A client whose work has ended and who was forgotten.</summary>
internal static class ForgottenClient
{
    /// <summary>The address of their page.</summary>
    public static async Task<string> In(RunningPractice practice)
    {
        var client = await PlantedDay.In(practice, day =>
        {
            var one = day.Client("Ruth Adeyemi", day.Now.AddDays(-1), 35, 30);
            one.Episode.End(Ending.Agreed, EndedBy.Both, day.Now.AddHours(-1));
            return one;
        });
        await RunningPractice.Post(practice.Owner, client.Address + "/forget", client.Address + "/forget", ("Law", "none"), ("Why", "asked for it"), ("Name", "Ruth Adeyemi"));
        return client.Address;
    }
}
