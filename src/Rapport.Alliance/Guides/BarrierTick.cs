using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>Words that a client may tick about what makes it hard to open up.</summary>
/// <param name="Id">Their stable name.</param>
/// <param name="Text">The words.</param>
public sealed record BarrierTick(string Id, LocalText Text);
