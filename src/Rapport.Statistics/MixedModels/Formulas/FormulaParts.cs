namespace Rapport.Statistics.MixedModels.Formulas;

/// <summary>What a formula holds beside its outcome.</summary>
internal sealed record FormulaParts(
    IReadOnlyList<ModelTerm> Fixed, IReadOnlyList<RandomTerm> Random, IReadOnlyList<string> Variables, IReadOnlyList<string> GroupVariables);
