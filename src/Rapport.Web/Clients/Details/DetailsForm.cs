using System.Globalization;
using Rapport.App.Clients;
using Rapport.Care;
using Rapport.Web.Hosting;
using Rapport.Web.Planning;

namespace Rapport.Web.Clients;

/// <summary>Name and contact of somebody who is here, as it is typed.</summary>
public sealed record DetailsForm : ClientForm
{
    internal static DetailsForm Of(Client client, Visit visit) => new()
    {
        Name = client.Name,
        Language = client.Language.Split('-')[0],
        Email = client.Email,
        Phone = client.Phone,
        Channel = client.SafeContact.Channel.ToString(),
        From = client.SafeContact == SafeContact.Never ? "09:00" : client.SafeContact.From.ToString("HH:mm", CultureInfo.InvariantCulture),
        To = client.SafeContact == SafeContact.Never ? "18:00" : client.SafeContact.To.ToString("HH:mm", CultureInfo.InvariantCulture),
        ConfirmedOn = client.ContactConfirmedAt is { } at ? visit.Day(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
    };

    internal ClientChange Read(Filled filled, Visit visit) => new(filled.Needed(nameof(Name), Name), ReadLanguage(filled), ReadSafe(filled))
    {
        Email = ReadEmail(filled),
        Phone = ReadPhone(filled),
        ConfirmedAt = ReadConfirmed(filled, visit),
    };
}
