using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>Who read a risk answer, and when they first did. Reading does not close it.</summary>
/// <param name="Signal">Which signal.</param>
/// <param name="Client">About whom.</param>
/// <param name="By">Who read it.</param>
/// <param name="At">When, for the first time.</param>
public sealed record SignalRead(Id<Signal> Signal, Id<Client> Client, Id<Person> By, DateTimeOffset At);
