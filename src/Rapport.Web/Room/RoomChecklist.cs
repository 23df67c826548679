namespace Rapport.Web.Room;

/// <summary>What makes a room restful, to look at before the day starts.</summary>
internal static class RoomChecklist
{
    /// <summary>For any room.</summary>
    public static IReadOnlyList<string> Common { get; } = ["air", "warmth", "light", "phone", "water", "papers"];

    /// <summary>For a room at home, also by video.</summary>
    public static IReadOnlyList<string> AtHome { get; } = ["door", "others", "behind", "camera", "pets", "own-life"];

    public static bool Knows(string item) => Common.Contains(item) || AtHome.Contains(item);
}
