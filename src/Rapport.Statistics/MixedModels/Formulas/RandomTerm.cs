using System.Collections.Immutable;

namespace Rapport.Statistics.MixedModels.Formulas;

/// <summary>Effects of one group that may vary together.</summary>
internal sealed record RandomTerm(GroupName Group, ImmutableArray<ModelTerm> Columns);
