using Rapport.Care;

namespace Rapport.App.Leaving;

/// <summary>A note that somebody has not signed.</summary>
/// <param name="Session">Of which session.</param>
/// <param name="Client">With whom.</param>
/// <param name="IsHidden">Whoever decides must not see this record: the name is not told to them.</param>
public sealed record UnsignedNote(Session Session, Client Client, bool IsHidden);
