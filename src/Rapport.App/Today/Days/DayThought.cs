using Rapport.Alliance;
using Rapport.Care;

namespace Rapport.App.Today;

/// <summary>A signal that stands on Today.</summary>
public sealed record DayThought(Signal Signal, Client Client, Session Session);
