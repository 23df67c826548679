using Rapport.App.Storage;
using Rapport.Care;

namespace Rapport.App.Said;

/// <summary>What a client said so far: what is kept, and all that stands in the record, the latest first.</summary>
public sealed record SaidSoFar(Client Client, IReadOnlyList<KeptWords> Kept, IReadOnlyList<EarlierWords> Earlier);
