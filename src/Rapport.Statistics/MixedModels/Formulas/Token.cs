using System.Runtime.InteropServices;

namespace Rapport.Statistics.MixedModels.Formulas;

/// <summary>A word of a formula and where it starts, counted from 1.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(TokenKind Kind, string Text, int Position)
{
    public bool Is(string symbol) => Kind is TokenKind.Symbol or TokenKind.Number && Text == symbol;

    public override string ToString() => Kind == TokenKind.End ? "the end of the formula" : $"'{Text}'";
}
