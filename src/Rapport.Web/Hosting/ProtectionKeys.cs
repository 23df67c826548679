using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Rapport.App.Accounts;

namespace Rapport.Web.Hosting;

/// <summary>The keys of cookies and form tokens lie sealed in the records, so that a copy of the folder opens no sign-in.</summary>
internal sealed class ProtectionKeys(Vault vault) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = vault.OpenRecords();
        return [.. db.ProtectionKeys.AsNoTracking().AsEnumerable().Select(key => XElement.Parse(key.Xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = vault.OpenRecords();
        var practice = db.Practices.AsNoTracking().First();
        db.Add(new ProtectionKey(friendlyName, practice.Id, element.ToString(SaveOptions.DisableFormatting)));
        db.SaveChanges();
    }
}
