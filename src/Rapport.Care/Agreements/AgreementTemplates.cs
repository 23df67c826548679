namespace Rapport.Care;

/// <summary>The default agreements, embedded from content/agreements.json.</summary>
public static class AgreementTemplates
{
    private static readonly Contents File = ContentFile.Read<Contents>(typeof(AgreementTemplates).Assembly, "agreements.json");

    /// <summary>All of them, in the order of the file.</summary>
    public static IReadOnlyList<AgreementTemplate> All => File.Items;

    /// <summary>That they have to be adapted and are no legal advice; shown wherever one is edited.</summary>
    public static LocalText Notice => File.Notice;

    /// <summary>The places that a practice may fill, in the order of the file.</summary>
    public static IReadOnlyList<string> Places => File.Parameters;

    /// <summary>One of them; null for none.</summary>
    /// <param name="id">Its name.</param>
    public static AgreementTemplate? Find(string id) => All.FirstOrDefault(template => template.Id == id);

    private sealed record Contents(AgreementTemplate[] Items, LocalText Notice, string[] Parameters);
}
