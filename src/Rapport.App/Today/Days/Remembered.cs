using Rapport.Care;

namespace Rapport.App.Today;

/// <summary>Something to remember about one of the day's people.</summary>
public sealed record Remembered(ThingToRemember Thing, Client Client);
