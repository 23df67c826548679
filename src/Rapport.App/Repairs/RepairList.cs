using Rapport.Alliance;
using Rapport.Care;

namespace Rapport.App.Repairs;

/// <summary>The repairs with one client.</summary>
/// <param name="Client">With whom.</param>
/// <param name="Repairs">The newest first.</param>
/// <param name="Sessions">Those that have begun, the newest first.</param>
public sealed record RepairList(Client Client, IReadOnlyList<Repair> Repairs, IReadOnlyList<Session> Sessions);
