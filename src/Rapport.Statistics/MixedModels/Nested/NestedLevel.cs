namespace Rapport.Statistics.MixedModels.Nested;

/// <summary>One level of nesting, numbered so that the groups inside one outer group lie next to each other.</summary>
/// <param name="Columns">Which columns vary between these groups.</param>
/// <param name="Ends">For each outer group, one past its last inner group; the outermost level has a single outer group, everybody.</param>
internal sealed record NestedLevel(int[] Columns, int[] Ends)
{
    public int Count => Ends[^1];
}
