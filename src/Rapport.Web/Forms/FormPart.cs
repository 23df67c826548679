using Rapport.Instruments;

namespace Rapport.Web.Forms;

/// <summary>What one page asks of one instrument.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Items">The lines asked here.</param>
/// <param name="Begins">Whether its title stands here.</param>
/// <param name="Ends">Whether its words to tick and its place for own words stand here.</param>
public sealed record FormPart(Instrument Instrument, IReadOnlyList<Item> Items, bool Begins, bool Ends);
