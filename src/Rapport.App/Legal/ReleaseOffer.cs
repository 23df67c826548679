using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Legal;

/// <summary>What can be released to answer a legal request.</summary>
/// <param name="Client">Whose record.</param>
/// <param name="Request">What is asked.</param>
/// <param name="Items">What is offered, in the order in which it would go.</param>
/// <param name="Summary">A summary to begin from.</param>
public sealed record ReleaseOffer(Client Client, LegalRequest Request, IReadOnlyList<Offered> Items, string Summary);
