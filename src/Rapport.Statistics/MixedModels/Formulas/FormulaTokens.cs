namespace Rapport.Statistics.MixedModels.Formulas;

/// <summary>Cuts a formula into words.</summary>
internal static class FormulaTokens
{
    public static List<Token> Of(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var token = Next(text, at, out var length);
            tokens.Add(token);
            at += length;
        }
        tokens.Add(new Token(TokenKind.End, "", text.Length + 1));
        return tokens;
    }

    private static Token Next(string text, int at, out int length)
    {
        if (text[at] == '`') return Quoted(text, at, out length);
        length = 1;
        while (at + length < text.Length && IsWordPart(text[at]) && IsWordPart(text[at + length])) length++;
        if (text[at] == '|' && at + 1 < text.Length && text[at + 1] == '|') length = 2;
        var word = text.Substring(at, length);
        var kind = !IsWordPart(word[0]) ? TokenKind.Symbol : char.IsAsciiDigit(word[0]) ? TokenKind.Number : TokenKind.Name;
        return new Token(kind, word, at + 1);
    }

    private static Token Quoted(string text, int at, out int length)
    {
        var end = text.IndexOf('`', at + 1);
        if (end < 0) throw new FormulaParser.Stop(text.Length + 1, "a closing backtick", "the end of the formula");
        if (end == at + 1) throw new FormulaParser.Stop(at + 1, "a name between the backticks", "nothing");
        length = end - at + 1;
        return new Token(TokenKind.Name, text[(at + 1)..end], at + 1);
    }

    private static bool IsWordPart(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '.';
}
