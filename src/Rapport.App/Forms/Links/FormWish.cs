using Rapport.Care;

namespace Rapport.App.Forms;

/// <summary>Which forms somebody wants to hand over.</summary>
/// <param name="Client">To whom.</param>
/// <param name="Session">About which session.</param>
/// <param name="Purpose">Before it or after it.</param>
/// <param name="Instruments">The ids of the instruments chosen; empty for the usual ones.</param>
public sealed record FormWish(Id<Client> Client, Id<Session> Session, FormPurpose Purpose, IReadOnlyList<string> Instruments);
