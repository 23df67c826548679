using Rapport.App.Outbox;
using Rapport.Care;

namespace Rapport.App.Today;

/// <summary>A message to a client that could not be sent.</summary>
public sealed record NotSent(OutboxMessage Message, Client Client);
