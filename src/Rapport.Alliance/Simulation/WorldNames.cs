namespace Rapport.Alliance.Simulation;

/// <summary>The worlds' names as they stand on the command line and in tables.</summary>
public static class WorldNames
{
    /// <summary>All worlds in their usual order.</summary>
    public static IReadOnlyList<World> All { get; } = Enum.GetValues<World>();

    /// <summary>The world of a name; null where there is none.</summary>
    /// <param name="name">base, t3, ar, ceiling, early, slow or decline.</param>
    public static World? Find(string name)
    {
        foreach (var world in All)
            if (world.Name == name) return world;
        return null;
    }

    extension(World world)
    {
        /// <summary>base, t3, ar, ceiling, early, slow or decline.</summary>
        public string Name => world.ToString().ToLowerInvariant();

        /// <summary>Within how many sessions from its onset a rupture counts as found: 5 where it grows slowly, else 2.</summary>
        public int FindingWindow => world == World.Slow ? 5 : 2;
    }
}
