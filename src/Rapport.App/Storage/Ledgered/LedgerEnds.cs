using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Storage;

/// <summary>Where the ledgers of some clients' practices end.</summary>
internal sealed record LedgerEnds(Dictionary<Id<Client>, Id<Practice>> PracticeOf, Dictionary<Id<Practice>, LedgerHead> Heads);
