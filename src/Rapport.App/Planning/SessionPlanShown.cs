using Rapport.Care;

namespace Rapport.App.Planning;

/// <summary>A session as it is planned, with its history and the clients it could belong to instead.</summary>
public sealed record SessionPlanShown(Client Client, Session Session, IReadOnlyList<SessionChanged> Changes)
{
    public IReadOnlyList<Client> Others { get; init; } = [];
}
