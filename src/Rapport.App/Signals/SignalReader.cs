using Rapport.Care;

namespace Rapport.App.Signals;

/// <summary>Who reads a signal.</summary>
/// <param name="Person">Who.</param>
/// <param name="IsCover">Whether they stand in for the therapist: they did not hold the session, so no rating waits for their guess.</param>
public sealed record SignalReader(Id<Person> Person, bool IsCover);
