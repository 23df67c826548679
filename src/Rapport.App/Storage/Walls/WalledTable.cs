namespace Rapport.App.Storage.Walls;

/// <summary>One table behind the wall.</summary>
/// <param name="Name">As the store names it.</param>
/// <param name="Shown">Which rows are seen, changed or deleted.</param>
/// <param name="Taken">Which rows may be written.</param>
internal sealed record WalledTable(string Name, string Shown, string Taken);
