using Rapport.Statistics.Change;

namespace Rapport.Cli.Commands.Change;

/// <summary>What a call of rapport change asks for, checked.</summary>
/// <param name="Name">The method as it was named.</param>
/// <param name="Method">The method with its figures.</param>
/// <param name="Options">Direction, alpha and cut-off.</param>
/// <param name="Columns">Where to look.</param>
internal sealed record ChangeChoices(string Name, ChangeMethod Method, ChangeOptions Options, ChangeColumns Columns);
