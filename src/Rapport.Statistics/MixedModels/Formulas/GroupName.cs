using System.Collections.Immutable;

namespace Rapport.Statistics.MixedModels.Formulas;

/// <summary>Who shares an effect: one column of ids, or several crossed into one (<c>client_id:therapist_id</c>).</summary>
/// <param name="Name">As lme4 prints it.</param>
/// <param name="Variables">Indexes into the formula's group variables, in the order of the name.</param>
internal sealed record GroupName(string Name, ImmutableArray<int> Variables);
