namespace Rapport.Statistics.MixedModels.Formulas;

/// <summary>What a word of a formula can be.</summary>
internal enum TokenKind { Name, Number, Symbol, End }
