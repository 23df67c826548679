using Rapport.Care;

namespace Rapport.Alliance;

/// <summary>The learning cards, embedded from content/learning-cards.json.</summary>
public static class LearningCards
{
    /// <summary>All of them, in the order of the file.</summary>
    public static IReadOnlyList<LearningCard> All { get; } = ContentFile.Read<Contents>(typeof(LearningCards).Assembly, "learning-cards.json").Items;

    /// <summary>The cards that go with a signal: first those tied to exactly this, then those tied to the whole of it.</summary>
    /// <param name="tie">A signal's name such as missed-strain, or with a part: barrier-open/room, own-conduct/silence, ticked-word/judged.</param>
    public static IReadOnlyList<LearningCard> For(string tie)
    {
        ArgumentNullException.ThrowIfNull(tie);
        var whole = tie.Split('/')[0];
        return [.. All.Where(card => card.TiedTo.Contains(tie, StringComparer.Ordinal)).Union(All.Where(card => card.TiedTo.Contains(whole, StringComparer.Ordinal)))];
    }

    private sealed record Contents(LearningCard[] Items);
}
