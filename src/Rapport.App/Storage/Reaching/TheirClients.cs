using Rapport.Care;
using Rapport.Privacy;

namespace Rapport.App.Storage;

/// <summary>What follows from what a reader holds.</summary>
public static class TheirClients
{
    extension(Reader reader)
    {
        /// <summary>The clients whose content this person may read now.</summary>
        public IReadOnlyList<Id<Client>> ClientsAt(DateTimeOffset now) =>
        [
            .. reader.Assignments.Select(one => one.Client).Distinct()
                .Where(client => AccessPolicy.Decide(reader, new(reader.Person.Practice, client, RecordPart.Content), now) is AccessDecision.Allowed),
        ];
    }
}
