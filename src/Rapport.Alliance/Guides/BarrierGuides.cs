using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>The ten causes of tension, embedded from content/barriers.json. Neither side sees the other's ticks until both agree.</summary>
public static class BarrierGuides
{
    private static readonly Contents File = ContentFile.Read<Contents>(typeof(BarrierGuides).Assembly, "barriers.json");

    /// <summary>All of them, in the order of the file.</summary>
    public static IReadOnlyList<BarrierGuide> All => File.Items;

    /// <summary>What the client reads above the ticks.</summary>
    public static LocalText Intro => File.ClientIntro;

    /// <summary>One of them; null for none.</summary>
    /// <param name="id">Its name.</param>
    public static BarrierGuide? Find(string id) => All.FirstOrDefault(guide => guide.Id == id);

    private sealed record Contents(BarrierGuide[] Items, LocalText ClientIntro);
}
