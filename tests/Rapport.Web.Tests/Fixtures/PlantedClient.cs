using Rapport.Care;

namespace Rapport.Web.Fixtures;

/// <summary>A planted client with the session to come and those held.</summary>
public sealed record PlantedClient(Client Client, Episode Episode, Session Next, IReadOnlyList<Session> Past)
{
    public string Address => $"/clients/{Client.Id.Value}";

    public string Brief => $"{Address}/sessions/{Next.Id.Value}/brief";
}
