namespace Rapport.Alliance;

/// <summary>A drop that R2 found looking back.</summary>
/// <param name="Session">The session with the lower score.</param>
/// <param name="Size">How far the score fell, above 0, in units of the score.</param>
/// <param name="Course">What became of it.</param>
/// <param name="BackAt">The session in which enough was won back; null where it was not.</param>
public sealed record DropFound(int Session, double Size, DropCourse Course, int? BackAt);
