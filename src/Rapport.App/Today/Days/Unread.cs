using Rapport.Care;

namespace Rapport.App.Today;

/// <summary>A risk answer that nobody who cares for the client has read by the hour: it needs somebody today. It says whose it is and no more.</summary>
public sealed record Unread(Client Client, DateTimeOffset Since);
