using Rapport.Privacy;

namespace Rapport.App.Legal;

/// <summary>Something that could go, word for word as it would go.</summary>
/// <param name="Key">Names it among all that is offered.</param>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Title">What it is called in the list.</param>
/// <param name="Words">All of it.</param>
public sealed record Offered(string Key, ReleaseKind Kind, string Title, string Words);
